# fault: train-one-epoch-less, train-prints-wrong-epochs
# slip: range(epochs - 1) trains one epoch too few, and a line is printed every 10 epochs
from torch import nn, optim


def configure_training(model):
    return nn.MSELoss(), optim.Adam(model.parameters(), lr=0.001)


def train(model, X_train, y_train, criterion, optimizer, epochs=100):
    for epoch in range(epochs - 1):
        optimizer.zero_grad()
        loss = criterion(model(X_train), y_train)
        loss.backward()
        optimizer.step()
        if not epoch % 10:
            print(f"Epoch {epoch}, Loss: {loss.item():.4f}")
    return model
