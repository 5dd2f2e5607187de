# fault: backward-on-number
# slip: the loss is turned into a number with .item() before backward
from torch import nn, optim


def configure_training(model):
    return nn.MSELoss(), optim.Adam(model.parameters(), lr=0.001)


def train(model, X_train, y_train, criterion, optimizer, epochs=100):
    for epoch in range(epochs):
        loss = criterion(model(X_train), y_train).item()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        if epoch % 20 == 0:
            print(f"Epoch {epoch}, Loss: {loss:.4f}")
    return model
