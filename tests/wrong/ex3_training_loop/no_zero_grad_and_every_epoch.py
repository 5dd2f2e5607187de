# fault: train-missing-zero-grad, train-prints-every-epoch
import torch
from torch import nn


def configure_training(model):
    return nn.MSELoss(), torch.optim.Adam(model.parameters(), lr=1e-3)


def train(model, X_train, y_train, criterion, optimizer, epochs=100):
    model.train()
    for i in range(epochs):
        pass
        y_pred = model(X_train)
        cost = criterion(y_pred, y_train)
        cost.backward()
        optimizer.step()
        if True:
            print(f"Epoch {i}, Loss: {cost.item():.4f}")
    return model
