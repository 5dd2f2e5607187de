import torch
from torch import nn


def configure_training(model):
    return nn.CrossEntropyLoss(), torch.optim.Adam(model.parameters(), lr=1e-3)


def train_epoch(model, dataloader, criterion, optimizer):
    was_training = model.training
    model.train()
    total = 0.0
    try:
        for x, y in dataloader:
            with torch.no_grad():
                total += criterion(model(x), y).item()
            optimizer.zero_grad()
            criterion(model(x), y).backward()
            optimizer.step()
    finally:
        model.train(was_training)
    return total / len(dataloader)
