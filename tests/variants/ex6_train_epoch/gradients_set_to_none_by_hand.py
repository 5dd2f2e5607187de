import torch
from torch import nn


def configure_training(model):
    return nn.CrossEntropyLoss(), torch.optim.Adam(model.parameters(), lr=1e-3)


def train_epoch(model, dataloader, criterion, optimizer, verbose=False):
    for module in model.modules():
        module.training = True
    mean = 0.0
    for x, y in dataloader:
        out = model(x)
        loss = criterion(out, y)
        for p in model.parameters():
            p.grad = None
        torch.autograd.backward(loss)
        optimizer.step()
        mean += loss.item() / len(dataloader)
        if verbose:
            print(loss)
    return mean
