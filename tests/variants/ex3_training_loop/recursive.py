import torch
from torch import nn


def configure_training(model):
    return nn.MSELoss(), torch.optim.Adam(model.parameters(), lr=1e-3)


def train(model, X_train, y_train, criterion, optimizer, epochs=100, done=0):
    if done >= epochs:
        return model
    loss = criterion(model(X_train), y_train)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if done % 20 == 0:
        print("Epoch", done, "-", "Loss", f"{loss:.4f}")
    return train(model, X_train, y_train, criterion, optimizer, epochs, done + 1)
