# fault: epoch-clips-gradients
# slip: gradient values are clipped to 0.1 before the step
import torch
from torch import nn, optim


def configure_training(model):
    return nn.CrossEntropyLoss(), optim.Adam(model.parameters(), lr=0.001)


def train_epoch(model, dataloader, criterion, optimizer):
    model.train()
    total = 0.0
    for x, y in dataloader:
        optimizer.zero_grad()
        loss = criterion(model(x), y)
        loss.backward()
        for p in model.parameters():
            p.grad.clamp_(-0.1, 0.1)
        optimizer.step()
        total += loss.item()
    return total / len(dataloader)
