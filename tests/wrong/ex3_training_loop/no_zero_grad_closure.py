# fault: train-missing-zero-grad
# slip: the gradients are never cleared (closure without zero_grad), so they pile up over the epochs
import torch
from torch import nn


def configure_training(model):
    return nn.MSELoss(), torch.optim.Adam(model.parameters(), lr=0.001)


def train(model, X_train, y_train, criterion, optimizer, epochs=100):
    def closure():
        value = criterion(model(X_train), y_train)
        value.backward()
        return value

    for epoch in range(epochs):
        loss = optimizer.step(closure)
        if epoch % 20 == 0:
            print(f"Epoch {epoch}, Loss: {loss.item():.4f}")
    return model
