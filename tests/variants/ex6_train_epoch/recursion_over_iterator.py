import torch
from torch import nn, optim


def configure_training(model):
    return nn.CrossEntropyLoss(), optim.Adam(model.parameters(), lr=0.001)


def _rest(it, model, criterion, optimizer):
    batch = next(it, None)
    if batch is None:
        return 0.0, 0
    x, y = batch
    optimizer.zero_grad()
    loss = criterion(model(x), y)
    loss.backward()
    optimizer.step()
    total, count = _rest(it, model, criterion, optimizer)
    return total + loss.item(), count + 1


def train_epoch(model, dataloader, criterion, optimizer):
    model.train()
    total, count = _rest(iter(dataloader), model, criterion, optimizer)
    return total / count
