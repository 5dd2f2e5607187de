# fault: epoch-divides-by-one-less
# slip: divides by the last index of enumerate, one less than the number of batches
from torch import nn, optim


def configure_training(model):
    return nn.CrossEntropyLoss(), optim.Adam(model.parameters(), lr=0.001)


def train_epoch(model, dataloader, criterion, optimizer):
    model.train()
    total = 0.0
    for i, (x, y) in enumerate(dataloader):
        optimizer.zero_grad()
        loss = criterion(model(x), y)
        loss.backward()
        optimizer.step()
        total += loss.item()
    return total / i
