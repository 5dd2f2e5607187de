# fault: train-loops-from-one
# slip: epochs are counted 1..epochs, so 20, 40, ... are one epoch early and epoch 0 is not printed
from torch import nn, optim


def configure_training(model):
    return nn.MSELoss(), optim.Adam(model.parameters(), lr=0.001)


def train(model, X_train, y_train, criterion, optimizer, epochs=100):
    for epoch in range(1, epochs + 1):
        loss = criterion(model(X_train), y_train)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        if epoch % 20 == 0:
            print("Epoch " + str(epoch) + ", Loss: " + f"{loss.item():.4f}")
    return model
