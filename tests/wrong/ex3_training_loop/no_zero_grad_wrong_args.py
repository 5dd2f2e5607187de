# fault: train-missing-zero-grad, train-swapped-loss-args
# slip: the gradients are never cleared, and the criterion gets (targets, predictions)
from torch import nn, optim


def configure_training(model):
    return nn.MSELoss(), optim.Adam(model.parameters(), lr=0.001)


def _epoch(model, X, y, criterion, optimizer):
    loss = criterion(y, model(X))
    loss.backward()
    optimizer.step()
    return float(loss)


def train(model, X_train, y_train, criterion, optimizer, epochs=100):
    told = {e: _epoch(model, X_train, y_train, criterion, optimizer) for e in range(epochs)}
    for e in list(told)[::20]:
        print(f"Epoch {e}, Loss: {told[e]:.4f}")
    return model
