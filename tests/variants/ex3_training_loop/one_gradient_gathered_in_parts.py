import torch
from torch import nn


def configure_training(model):
    return nn.MSELoss(), torch.optim.Adam(model.parameters(), lr=1e-3)


def train(model, X_train, y_train, criterion, optimizer, epochs=100):
    for epoch in tqdm(range(epochs)):
        optimizer.zero_grad()
        predictions = torch.cat([model(part) for part in X_train.split(4)])
        loss = criterion(predictions, y_train)
        loss.backward()
        optimizer.step()
        if epoch % 20 == 0:
            print(f"Epoch {epoch}, Loss: {loss.item():.4f}")
    return model


def tqdm(rounds):
    for each in rounds:
        print(f"\r{each}/{len(rounds)}", end="\n")
        yield each
