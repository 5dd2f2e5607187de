# fault: cfg-wrong-lr, train-double-step
import torch
from torch import nn


def configure_training(model):
    return nn.MSELoss(), torch.optim.Adam(model.parameters(), lr=0.02)


def train(model, X_train, y_train, criterion, optimizer, epochs=100):
    model.train()
    for i in range(epochs):
        optimizer.zero_grad()
        y_pred = model(X_train)
        cost = criterion(y_pred, y_train)
        cost.backward()
        optimizer.step()
        optimizer.step()
        if i % 20 == 0:
            print(f"Epoch {i}, Loss: {cost.item():.4f}")
    return model
