# fault: train-prints-loss-after-update
# slip: the printed loss is measured again after the update, not the one of the epoch's own forward pass
import torch
from torch import nn


def configure_training(model):
    return nn.MSELoss(), torch.optim.Adam(model.parameters(), lr=0.001)


def train(model, X_train, y_train, criterion, optimizer, epochs=100):
    for epoch in range(epochs):
        optimizer.zero_grad()
        criterion(model(X_train), y_train).backward()
        optimizer.step()
        if epoch % 20 == 0:
            with torch.no_grad():
                loss = criterion(model(X_train), y_train)
            print(f"Epoch {epoch}, Loss: {loss:.4f}")
    return model
