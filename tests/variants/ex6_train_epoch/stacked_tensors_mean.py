import torch
import torch.nn as nn


def configure_training(model):
    return nn.CrossEntropyLoss(), torch.optim.Adam(model.parameters(), lr=0.001)


def train_epoch(model, dataloader, criterion, optimizer):
    model = model.train()
    kept = []
    for x, y in list(dataloader):
        for p in model.parameters():
            p.grad = None
        loss = criterion(model(x), y)
        torch.autograd.backward(loss)
        optimizer.step()
        kept.append(loss.detach())
    return torch.stack(kept).mean().item()
