import torch
from torch import nn, optim


def configure_training(model: nn.Module):
    return nn.MSELoss(reduction="mean"), optim.Adam([{"params": list(model.parameters())}], lr=0.001)


def train(model, X_train, y_train, criterion, optimizer, epochs=100):
    def closure():
        optimizer.zero_grad()
        value = criterion(model(X_train), y_train)
        value.backward()
        return value

    for epoch in range(epochs):
        loss = optimizer.step(closure)
        if epoch % 20 == 0:
            print("Epoch {0}, Loss: {1:.4f}".format(epoch, loss.item()))
    return model
