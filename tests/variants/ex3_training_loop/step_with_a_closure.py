import torch
from torch import nn


def configure_training(model):
    return nn.MSELoss(), torch.optim.Adam(model.parameters(), lr=1e-3)


def train(model, X_train, y_train, criterion, optimizer, epochs=100):
    def closure():
        optimizer.zero_grad()
        loss = criterion(model(X_train), y_train)
        loss.backward()
        return loss

    for epoch in range(epochs):
        loss = optimizer.step(closure)
        if not epoch % 20:
            print("Epoch [%d] loss %.4f" % (epoch, loss))
    return model
