import contextlib

import torch
from torch import nn, optim


@contextlib.contextmanager
def fresh_gradients(optimizer):
    optimizer.zero_grad()
    try:
        yield
    finally:
        pass


@contextlib.contextmanager
def training(model):
    before = model.training
    model.train()
    try:
        yield model
    finally:
        model.train(before)


def configure_training(model):
    return nn.MSELoss(), optim.Adam(filter(lambda p: p.requires_grad, model.parameters()), lr=0.001)


def train(model, X_train, y_train, criterion, optimizer, epochs=100):
    with training(model):
        for epoch in range(epochs):
            with fresh_gradients(optimizer):
                loss = criterion(model(X_train), y_train)
                torch.autograd.backward([loss])
            optimizer.step()
            if epoch % 20 == 0:
                print(f"Epoch {epoch} -> Loss {loss.item():.4f}")
    return model
