# fault: epoch-total-reset-in-loop
# slip: the total is set back to zero in every batch, so only the last loss counts (divided by the number of batches)
from torch import nn, optim


def configure_training(model):
    return nn.CrossEntropyLoss(), optim.Adam(model.parameters(), lr=0.001)


def train_epoch(model, dataloader, criterion, optimizer):
    model.train()
    for x, y in dataloader:
        total = 0.0
        optimizer.zero_grad()
        loss = criterion(model(x), y)
        loss.backward()
        optimizer.step()
        total += loss.item()
    return total / len(dataloader)
