# fault: epoch-loss-after-update
# slip: the loss that is added up is measured after the batch's update
import torch
from torch import nn, optim


def configure_training(model):
    return nn.CrossEntropyLoss(), optim.Adam(model.parameters(), lr=0.001)


def update(model, x, y, criterion, optimizer):
    optimizer.zero_grad()
    criterion(model(x), y).backward()
    optimizer.step()
    with torch.no_grad():
        return criterion(model(x), y).item()


def train_epoch(model, dataloader, criterion, optimizer):
    model.train()
    losses = [update(model, x, y, criterion, optimizer) for x, y in dataloader]
    return sum(losses) / len(losses)
