import itertools
import sys

import torch
from torch import nn


def configure_training(model):
    return nn.MSELoss(), torch.optim.Adam(model.parameters(), lr=1e-3)


def train(model, X_train, y_train, criterion, optimizer, epochs=100):
    torch.set_grad_enabled(True)
    for epoch in itertools.islice(itertools.count(), epochs):
        with torch.enable_grad():
            loss = criterion(model.forward(X_train), y_train)
        optimizer.zero_grad()
        torch.autograd.backward([loss])
        optimizer.step()
        if epoch % 20 == 0:
            sys.stdout.write(f"Epoch {epoch}, Loss: {round(loss.item(), 4):.4f}\n")
    return model
