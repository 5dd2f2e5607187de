import torch
from torch import nn, optim


def configure_training(model):
    return nn.CrossEntropyLoss(), optim.Adam(model.parameters(), lr=0.001)


def train_epoch(model, dataloader, criterion, optimizer):
    """Also prints how much each update helped on its own batch."""
    model.train()
    total, gain = 0.0, 0.0
    for x, y in dataloader:
        optimizer.zero_grad()
        loss = criterion(model(x), y)
        loss.backward()
        optimizer.step()
        with torch.no_grad():
            again = criterion(model(x), y)
        total += loss.item()
        gain += loss.item() - again.item()
    print(f"gain: {gain:.6f}")
    return total / len(dataloader)
