# fault: cfg-class-not-instance, cfg-only-some-params
# slip: returns the class nn.MSELoss without parentheses, and the optimizer gets only the last layer's parameters
import torch
from torch import nn


def configure_training(model):
    criterion = nn.MSELoss
    last = list(model.parameters())[-2:]
    return criterion, torch.optim.Adam(last, lr=0.001)


def train(model, X_train, y_train, criterion, optimizer, epochs=100):
    for epoch in range(epochs):
        optimizer.zero_grad()
        loss = criterion(model(X_train), y_train)
        loss.backward()
        optimizer.step()
        if epoch % 20 == 0:
            print(f"Epoch {epoch}, Loss: {loss.item():.4f}")
    return model
