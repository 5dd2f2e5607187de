# fault: cfg-sgd-not-adam, train-double-step
# slip: two optimizer steps per epoch, and plain SGD in configure_training
from torch import nn, optim


def configure_training(model):
    return nn.MSELoss(), optim.SGD(model.parameters(), lr=0.001)


def train(model, X_train, y_train, criterion, optimizer, epochs=100):
    for epoch in range(epochs):
        loss = criterion(model(X_train), y_train)
        loss.backward()
        optimizer.step()
        if epoch % 20 == 0:
            print(f"Epoch {epoch}, Loss: {loss.item():.4f}")
        optimizer.step()
        optimizer.zero_grad()
    return model
