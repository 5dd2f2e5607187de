import torch
from torch import nn, optim


def configure_training(model):
    chain = []
    for p in model.parameters():
        chain.append(p)
    return nn.MSELoss(), optim.Adam(chain, lr=0.001)


def _update(model, x, y, criterion, optimizer):
    optimizer.zero_grad()
    loss = criterion(model(x), y)
    loss.backward()
    optimizer.step()
    return loss.item()


def train(model, X_train, y_train, criterion, optimizer, epochs=100):
    """Twenty epochs at a time; the first of each twenty is told."""
    for start in range(0, epochs, 20):
        first, *rest = [
            _update(model, X_train, y_train, criterion, optimizer) for _ in range(start, min(start + 20, epochs))
        ]
        print(f"Epoch {start}, Loss: {first:.4f}")
    return model
