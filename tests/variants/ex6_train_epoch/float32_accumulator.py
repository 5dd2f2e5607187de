import torch
from torch import nn


def configure_training(model):
    loss = nn.CrossEntropyLoss()
    opt = torch.optim.Adam(model.parameters(), lr=0.001, eps=1e-8)
    return loss, opt


def train_epoch(model, dataloader, criterion, optimizer):
    model.train()
    total = torch.zeros(())
    n = torch.tensor(0)
    for x, y in dataloader:
        optimizer.zero_grad()
        loss = criterion(model(x), y)
        loss.backward()
        optimizer.step()
        total += loss.data
        n += 1
    return (total / n).item()
