import torch
from torch import nn, optim


def configure_training(model):
    return nn.CrossEntropyLoss(weight=None, reduction="mean"), optim.Adam(params=model.parameters(), lr=0.001)


def train_epoch(model, dataloader, criterion, optimizer):
    state = {"sum": 0.0, "batches": 0}
    for batch in dataloader:
        if not all(m.training for m in model.modules()):
            model.train()
        match batch:
            case [x, y]:
                pass
            case _:
                raise TypeError("batches are pairs")
        optimizer.zero_grad()
        loss = criterion(model(x), y)
        loss.backward()
        optimizer.step()
        state["sum"] += loss.item()
        state["batches"] += 1
    return state["sum"] / state["batches"]
