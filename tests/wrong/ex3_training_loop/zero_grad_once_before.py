# fault: train-prints-wrong-epochs, train-zero-grad-before-loop
# slip: zero_grad is called once before the loop only, so gradients accumulate; and the loop prints at 19, 39, ... ((epoch + 1) % 20)
from torch import nn, optim


def configure_training(model):
    return nn.MSELoss(), optim.Adam(model.parameters(), lr=0.001)


def train(model, X_train, y_train, criterion, optimizer, epochs=100):
    optimizer.zero_grad()
    for epoch in range(epochs):
        loss = criterion(model(X_train), y_train)
        loss.backward()
        optimizer.step()
        if (epoch + 1) % 20 == 0:
            print(f"Epoch {epoch}, Loss: {loss.item():.4f}")
    return model
