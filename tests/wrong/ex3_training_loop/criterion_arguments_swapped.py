# fault: train-swapped-loss-args
# slip: the criterion gets (targets, predictions) instead of (predictions, targets)
from functools import partial

from torch import nn, optim


def configure_training(model):
    return nn.MSELoss(), optim.Adam(model.parameters(), lr=0.001)


def train(model, X_train, y_train, criterion, optimizer, epochs=100):
    loss_of = partial(criterion, y_train)
    for epoch in range(epochs):
        model.zero_grad()
        loss = loss_of(model(X_train))
        loss.backward()
        optimizer.step()
        if epoch % 20 == 0:
            print(f"Epoch {epoch}, Loss: {loss.item():.4f}")
    return model
