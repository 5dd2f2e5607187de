# fault: train-return-in-loop
# slip: return model is indented into the loop, so training stops after one epoch
from torch import nn, optim


def configure_training(model):
    return nn.MSELoss(), optim.Adam(model.parameters(), lr=0.001)


def train(model, X_train, y_train, criterion, optimizer, epochs=100):
    for epoch in range(epochs):
        optimizer.zero_grad()
        loss = criterion(model(X_train), y_train)
        loss.backward()
        optimizer.step()
        if epoch % 20 == 0:
            print(f"Epoch {epoch}, Loss: {loss.item():.4f}")
        return model
