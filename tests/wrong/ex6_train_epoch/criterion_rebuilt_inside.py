# fault: epoch-ignores-criterion, epoch-weighted-sum-by-batches
# slip: uses a CrossEntropyLoss of its own instead of the criterion that was passed in, and returns the sum over samples divided by the batches
from torch import nn, optim


def configure_training(model):
    return nn.CrossEntropyLoss(), optim.Adam(model.parameters(), lr=0.001)


def train_epoch(model, dataloader, criterion, optimizer):
    model.train()
    loss_fn = nn.CrossEntropyLoss()
    total = 0.0
    for x, y in dataloader:
        optimizer.zero_grad()
        loss = loss_fn(model(x), y)
        loss.backward()
        optimizer.step()
        total += loss.item() * len(y)
    return total / len(dataloader)
