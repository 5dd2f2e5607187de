# fault: epoch-returns-sum, epoch-zero-grad-once
# slip: zero_grad only once before the loop, and the summed loss is returned without dividing
from torch import nn, optim


def configure_training(model):
    return nn.CrossEntropyLoss(), optim.Adam(model.parameters(), lr=0.001)


def train_epoch(model, dataloader, criterion, optimizer):
    model.train()
    optimizer.zero_grad()
    total = 0.0
    for x, y in dataloader:
        loss = criterion(model(x), y)
        loss.backward()
        optimizer.step()
        total += loss.item()
    return total
