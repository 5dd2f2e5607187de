import torch
from torch import nn, optim


def configure_training(model):
    return nn.CrossEntropyLoss(), optim.Adam(model.parameters(), lr=0.001)


def train_epoch(model, dataloader, criterion, optimizer):
    model.train()
    mean = 0.0
    for k, (x, y) in enumerate(dataloader, start=1):
        logits = model(x)
        loss = criterion(logits, y)
        optimizer.zero_grad(set_to_none=False)
        loss.backward()
        optimizer.step()
        mean += (loss.item() - mean) / k
    return mean
