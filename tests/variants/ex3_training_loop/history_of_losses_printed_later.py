import torch
from torch import nn


def configure_training(model):
    return nn.MSELoss(), torch.optim.Adam(model.parameters(), lr=1e-3)


def train(model, X_train, y_train, criterion, optimizer, epochs=100):
    losses = []
    for _ in range(epochs):
        for p in model.parameters():
            p.grad = None
        losses.append(criterion(model(X_train), y_train))
        losses[-1].backward(torch.ones(()))
        optimizer.step()
    for epoch, loss in enumerate(losses):
        if epoch % 20 == 0:
            print(f"epoch {epoch:3d}, loss: {loss.item():10.4f}")
    return model
