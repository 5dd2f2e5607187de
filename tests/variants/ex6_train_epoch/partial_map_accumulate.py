from functools import partial
from itertools import starmap

import torch
from torch import nn, optim

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)


def configure_training(model):
    return nn.CrossEntropyLoss(), optim.Adam(model.parameters(), lr=0.001)


def _step(model, criterion, optimizer, x, y):
    model.train()
    optimizer.zero_grad(set_to_none=True)
    loss = criterion(model(x), y)
    loss.backward()
    optimizer.step()
    return loss.item()


def train_epoch(model, dataloader, criterion, optimizer):
    losses = tuple(starmap(partial(_step, model, criterion, optimizer), dataloader))
    return sum(losses) / len(losses)
