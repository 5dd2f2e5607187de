import torch
from torch import nn


def configure_training(model):
    return nn.MSELoss(), torch.optim.Adam(model.parameters(), lr=1e-3)


def train(model, X_train, y_train, criterion, optimizer, epochs=100):
    print(f"Training for {epochs} epochs with {type(criterion).__name__}")
    with torch.no_grad():
        print("at first:", criterion(model(X_train), y_train).item())
    for epoch in range(epochs):
        loss = criterion(model(X_train), y_train)
        model.zero_grad()
        loss.backward(retain_graph=True)
        optimizer.step()
        if epoch % 20 == 0:
            print(f"Epoch\t{epoch}\tLoss\t{loss.item():.4f}")
            with torch.no_grad():
                print("now:", criterion(model(X_train), y_train).item())
    print("done")
    return model
