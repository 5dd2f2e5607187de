# fault: train-splits-into-batches
import torch
from torch import nn


def configure_training(model):
    return nn.MSELoss(), torch.optim.Adam(model.parameters(), lr=1e-3)


def train(model, X_train, y_train, criterion, optimizer, epochs=100):
    for epoch in range(epochs):
        for start in range(0, len(X_train), 4):
            loss = criterion(model(X_train[start:start + 4]), y_train[start:start + 4])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        if epoch % 20 == 0:
            print(f"Epoch {epoch}, Loss: {loss.item():.4f}")
    return model
