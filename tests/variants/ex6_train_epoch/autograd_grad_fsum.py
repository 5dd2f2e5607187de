import math

import torch
from torch import nn, optim


def configure_training(model):
    return nn.CrossEntropyLoss(), optim.Adam(list(model.parameters()), lr=0.001)


def train_epoch(model, dataloader, criterion, optimizer):
    for module in model.modules():
        module.training = True
    weights = list(model.parameters())
    values = []
    for batch in dataloader:
        loss = criterion(model(batch[0]), batch[1])
        for w, g in zip(weights, torch.autograd.grad(loss, weights)):
            w.grad = g
        optimizer.step()
        values += [loss.item()]
    return math.fsum(values) / len(values)
