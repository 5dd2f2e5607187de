# fault: train-keeps-best-weights
# slip: keeps the best weights and loads them back at the end, instead of returning the model as trained
import copy

from torch import nn, optim


def configure_training(model):
    return nn.MSELoss(), optim.Adam(model.parameters(), lr=0.001)


def train(model, X_train, y_train, criterion, optimizer, epochs=100):
    best, state = float("inf"), None
    for epoch in range(epochs):
        optimizer.zero_grad()
        loss = criterion(model(X_train), y_train)
        loss.backward()
        if loss.item() < best:
            best, state = loss.item(), copy.deepcopy(model.state_dict())
        optimizer.step()
        if epoch % 20 == 0:
            print(f"Epoch {epoch}, Loss: {loss.item():.4f}")
    if state is not None:
        model.load_state_dict(state)
    return model
