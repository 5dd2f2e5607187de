# fault: train-ignores-criterion
import torch
from torch import nn


def configure_training(model):
    return nn.MSELoss(), torch.optim.Adam(model.parameters(), lr=1e-3)


def train(model, X_train, y_train, criterion, optimizer, epochs=100):
    criterion = nn.MSELoss()
    for i in range(epochs):
        optimizer.zero_grad()
        y_pred = model(X_train)
        cost = criterion(y_pred, y_train)
        cost.backward()
        optimizer.step()
        if i % 20 == 0:
            print(f"Epoch {i}, Loss: {cost.item():.4f}")
    return model
