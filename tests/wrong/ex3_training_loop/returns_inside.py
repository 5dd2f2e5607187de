# fault: train-return-in-loop
import torch
from torch import nn


def configure_training(model):
    return nn.MSELoss(), torch.optim.Adam(model.parameters(), lr=1e-3)


def train(model, X_train, y_train, criterion, optimizer, epochs=100):
    for epoch in range(epochs):
        y_hat = model(X_train)
        loss = criterion(y_hat, y_train)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        if epoch % 20 == 0:
            print(f"Epoch {epoch}, Loss: {loss.item():.4f}")
        return model
