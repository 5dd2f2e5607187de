# fault: epoch-double-step, epoch-returns-text
# slip: steps twice on every batch, and returns the loss as a formatted string
from torch import nn, optim


def configure_training(model):
    return nn.CrossEntropyLoss(), optim.Adam(model.parameters(), lr=0.001)


def train_epoch(model, dataloader, criterion, optimizer):
    model.train()
    total = 0.0
    for x, y in dataloader:
        optimizer.zero_grad()
        loss = criterion(model(x), y)
        loss.backward()
        optimizer.step()
        optimizer.step()
        total += loss.item()
    return f"{total / len(dataloader):.4f}"
