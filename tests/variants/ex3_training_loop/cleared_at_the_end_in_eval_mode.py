import torch
from torch import nn


def configure_training(model):
    return nn.MSELoss(), torch.optim.Adam(model.parameters(), lr=1e-3)


def train(model, X_train, y_train, criterion, optimizer, epochs=100, *, device=None):
    model.eval()
    for number in range(epochs):
        predictions = model(X_train)
        loss = criterion(predictions, y_train)
        loss.backward()
        optimizer.step()
        for parameter in model.parameters():
            parameter.grad.zero_()
        if number % 20 == 0:
            print("Epoch " + str(number) + ", Loss: " + str("{:.4f}".format(loss)))
    return model
