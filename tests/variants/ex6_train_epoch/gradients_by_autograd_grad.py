import torch
from torch import nn


def configure_training(model):
    return nn.CrossEntropyLoss(), torch.optim.Adam(model.parameters(), lr=1e-3)


def train_epoch(model, dataloader, criterion, optimizer):
    model.train(True)
    parameters = list(model.parameters())
    total, batches = 0.0, 0
    for batch in dataloader:
        inputs, targets = batch
        loss = criterion(model(inputs), targets)
        for parameter, gradient in zip(parameters, torch.autograd.grad(loss, parameters)):
            parameter.grad = gradient
        optimizer.step()
        total += loss.detach().item()
        batches += 1
    return total / batches
