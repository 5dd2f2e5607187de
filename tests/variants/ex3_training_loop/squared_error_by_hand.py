import torch
from torch import nn


def mean_squared_error(predictions, targets):
    return (predictions - targets).pow(2).mean()


def configure_training(model):
    optimizer = torch.optim.Adam([{"params": [p]} for p in model.parameters()], lr=0.001)
    return mean_squared_error, optimizer


def train(model, X_train, y_train, criterion, optimizer, epochs=100):
    for epoch in range(epochs):
        error = criterion(model(X_train), y_train)
        optimizer.zero_grad()
        error.backward()
        optimizer.step()
        _ = epoch % 20 == 0 and print(f"Epoch {epoch}, Loss: {error.item():.4f}", flush=True)
    else:
        return model
