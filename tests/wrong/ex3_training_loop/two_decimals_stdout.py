# fault: train-prints-wrong-decimals
# slip: the loss is printed to two decimals instead of four
import sys

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
            sys.stdout.write("Epoch %i: Loss = %.2f\n" % (epoch, loss))
    return model
