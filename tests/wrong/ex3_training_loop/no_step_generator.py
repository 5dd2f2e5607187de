# fault: train-missing-step
# slip: optimizer.step() is missing; nothing is ever learned
from torch import nn, optim


def configure_training(model):
    return nn.MSELoss(), optim.Adam(model.parameters(), lr=0.001)


def _losses(model, x, y, criterion, optimizer, n):
    for _ in range(n):
        optimizer.zero_grad()
        loss = criterion(model(x), y)
        loss.backward()
        yield loss.item()


def train(model, X_train, y_train, criterion, optimizer, epochs=100):
    for epoch, loss in enumerate(_losses(model, X_train, y_train, criterion, optimizer, epochs)):
        if epoch % 20 == 0:
            print(f"Epoch {epoch}, Loss: {loss:.4f}")
    return model
