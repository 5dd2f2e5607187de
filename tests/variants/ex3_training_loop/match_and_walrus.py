import torch
import torch.nn as nn


def configure_training(model):
    return (criterion := nn.MSELoss()), torch.optim.Adam(model.parameters(), lr=0.001)


def train(model, X_train, y_train, criterion, optimizer, epochs=100):
    epoch = -1
    while (epoch := epoch + 1) < epochs:
        optimizer.zero_grad()
        (loss := criterion(model(X_train), y_train)).backward()
        match epoch % 20:
            case 0:
                print(f"Epoch {epoch}, Loss: {loss.item():.4f}")
            case _:
                pass
        optimizer.step()
    return model
