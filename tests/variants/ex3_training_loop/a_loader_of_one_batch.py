import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


def configure_training(model):
    return nn.MSELoss(), torch.optim.Adam(model.parameters(), lr=1e-3)


def train(model, X_train, y_train, criterion, optimizer, epochs=100):
    loader = DataLoader(TensorDataset(X_train, y_train), batch_size=len(X_train), shuffle=False)
    for epoch in range(epochs):
        for inputs, targets in loader:
            optimizer.zero_grad()
            outputs = model(inputs)
            loss = criterion(outputs, targets)
            loss.backward()
            optimizer.step()
            if epoch % 20 == 0:
                print(f"Epoch {epoch}, Loss: {loss.item():.4f}")
    return model
