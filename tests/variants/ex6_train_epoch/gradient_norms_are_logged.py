import torch
from torch import nn


def configure_training(model):
    return nn.CrossEntropyLoss(), torch.optim.Adam(model.parameters(), lr=1e-3)


def train_epoch(model, dataloader, criterion, optimizer):
    model.train()
    total = 0.0
    for x, y in dataloader:
        loss = criterion(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        norm = torch.nn.utils.clip_grad_norm_(model.parameters(), float("inf"))
        print(f"gradient norm {norm:.3f}")
        optimizer.step()
        total += loss.item()
    return total / len(dataloader)
