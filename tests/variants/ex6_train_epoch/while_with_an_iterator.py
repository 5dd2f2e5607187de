import torch
from torch import nn


def configure_training(model):
    return nn.CrossEntropyLoss(), torch.optim.Adam(model.parameters(), lr=1e-3)


def train_epoch(model, dataloader, criterion, optimizer):
    model.train()
    batches = iter(dataloader)
    total = count = 0
    while (batch := next(batches, None)) is not None:
        loss = step(model, batch, criterion, optimizer)
        total, count = total + loss, count + 1
    return total / count


def step(model, batch, criterion, optimizer):
    x, y = batch
    loss = criterion(model(x), y)
    optimizer.zero_grad()
    loss.backward(torch.ones_like(loss))
    optimizer.step()
    return loss.item()
