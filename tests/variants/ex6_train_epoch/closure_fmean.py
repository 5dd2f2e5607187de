import statistics

import torch
from torch import nn


def configure_training(model):
    return nn.CrossEntropyLoss(), torch.optim.Adam(model.parameters())


def train_epoch(model, dataloader, criterion, optimizer):
    model.train()
    losses = []
    for inputs, targets in dataloader:

        def closure():
            optimizer.zero_grad()
            loss = criterion(model(inputs), targets)
            loss.backward()
            return loss

        losses.append(float(optimizer.step(closure)))
    return statistics.fmean(losses)
