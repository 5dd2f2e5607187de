# fault: train-prints-another-number
# slip: prints the running sum of the losses so far instead of the epoch's own loss
from torch import nn, optim


def configure_training(model):
    return nn.MSELoss(), optim.Adam(model.parameters(), lr=0.001)


def train(model, X_train, y_train, criterion, optimizer, epochs=100):
    total = 0
    for epoch in range(epochs):
        total = total + criterion(model(X_train), y_train).detach()
        loss = criterion(model(X_train), y_train) + total
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        if epoch % 20 == 0:
            print(f"Epoch {epoch}, Loss: {total.item():.4f}")
    return model
