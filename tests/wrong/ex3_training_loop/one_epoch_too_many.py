# fault: train-off-by-one
# slip: range(epochs + 1) trains one epoch too many
from torch import nn, optim


def configure_training(model):
    return nn.MSELoss(), optim.Adam(model.parameters(), lr=0.001)


def train(model, X_train, y_train, criterion, optimizer, epochs=100):
    epoch = 0
    while epoch <= epochs:
        optimizer.zero_grad()
        loss = criterion(model(X_train), y_train)
        loss.backward()
        optimizer.step()
        if epoch % 20 == 0:
            print(f"Epoch {epoch}, Loss: {loss.item():.4f}")
        epoch += 1
    return model
