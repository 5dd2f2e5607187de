import statistics
import torch
from torch import nn


def configure_training(model):
    return nn.CrossEntropyLoss(), torch.optim.Adam(model.parameters(), lr=1e-3)


def train_epoch(model, dataloader, criterion, optimizer):
    model.train()
    with torch.no_grad():
        first, classes = next(iter(dataloader))
        print("before:", criterion(model(first), classes).item())
    losses = []
    for x, y in list(dataloader):
        loss = criterion(model(x), y)
        optimizer.zero_grad()
        loss.backward(retain_graph=True)
        optimizer.step()
        losses.append(loss.item())
        with torch.no_grad():
            print("after this batch:", criterion(model(x), y).item())
    return statistics.fmean(losses)
