# fault: train-zero-grad-after-backward
# slip: zero_grad stands between backward and step, so the optimizer sees no gradients
import torch
from torch import nn


class Trainer:
    def __init__(self, model, criterion, optimizer):
        self.model, self.criterion, self.optimizer = model, criterion, optimizer

    def one(self, x, y):
        loss = self.criterion(self.model(x), y)
        loss.backward()
        self.model.zero_grad()
        self.optimizer.step()
        return loss.item()


def configure_training(model):
    return nn.MSELoss(), torch.optim.Adam(model.parameters(), lr=0.001)


def train(model, X_train, y_train, criterion, optimizer, epochs=100):
    trainer = Trainer(model, criterion, optimizer)
    for epoch in range(epochs):
        loss = trainer.one(X_train, y_train)
        if epoch % 20 == 0:
            print("Epoch", epoch, "Loss", format(loss, ".4f"))
    return model
