# fault: step-between-forward-and-backward
# slip: the optimizer steps before backward has computed this epoch's gradients
import torch.nn as nn
import torch.optim as optim


def configure_training(model):
    return nn.MSELoss(), optim.Adam(model.parameters(), lr=0.001)


def train(model, X_train, y_train, criterion, optimizer, epochs=100):
    model.train()
    epoch = 0
    while epoch < epochs:
        loss = criterion(model(X_train), y_train)
        optimizer.step()
        optimizer.zero_grad()
        loss.backward()
        if epoch % 20 == 0:
            print("Epoch %d, Loss: %.4f" % (epoch, loss.item()))
        epoch += 1
    return model
