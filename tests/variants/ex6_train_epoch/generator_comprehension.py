import torch
from torch import nn, optim


def configure_training(model):
    return nn.CrossEntropyLoss(), optim.Adam((p for p in model.parameters()), lr=0.001)


def batch_losses(model, loader, criterion, optimizer):
    for x, y in loader:
        loss = criterion(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        yield loss.item()


def train_epoch(model, dataloader, criterion, optimizer):
    model.train()
    return sum(batch_losses(model, dataloader, criterion, optimizer)) / len(dataloader)
