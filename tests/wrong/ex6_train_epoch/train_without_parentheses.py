# fault: epoch-missing-train-mode
# slip: model.train is written without parentheses and does nothing
from torch import nn, optim


def configure_training(model):
    return nn.CrossEntropyLoss(), optim.Adam(model.parameters(), lr=0.001)


class Epoch:
    def __init__(self, model):
        self.model = model
        self.model.train

    def run(self, loader, criterion, optimizer):
        total = 0.0
        for x, y in loader:
            optimizer.zero_grad()
            loss = criterion(self.model(x), y)
            loss.backward()
            optimizer.step()
            total += loss.item()
        return total / len(loader)


def train_epoch(model, dataloader, criterion, optimizer):
    return Epoch(model).run(dataloader, criterion, optimizer)
