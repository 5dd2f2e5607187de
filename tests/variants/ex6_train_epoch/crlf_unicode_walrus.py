import torch
from torch import nn, optim


def configure_training(модель):
    return nn.CrossEntropyLoss(), optim.Adam(модель.parameters(), lr=0.001)


def train_epoch(model, dataloader, criterion, optimizer):
    model.train()
    Σ, число = 0.0, 0
    it = iter(dataloader)
    while (пара := next(it, None)) is not None:
        вход, цель = пара
        optimizer.zero_grad()
        (потеря := criterion(model(вход), цель)).backward()
        optimizer.step()
        Σ += потеря.item()
        число += 1
    return Σ / число
