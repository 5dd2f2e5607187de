# fault: epoch-missing-step, epoch-returns-tensor
# slip: optimizer.step() is missing, and the mean is returned as a tensor
from torch import nn, optim


def configure_training(model):
    return nn.CrossEntropyLoss(), optim.Adam(model.parameters(), lr=0.001)


def train_epoch(model, dataloader, criterion, optimizer):
    model.train()
    total = 0
    for x, y in dataloader:
        optimizer.zero_grad()
        loss = criterion(model(x), y)
        loss.backward()
        total += loss
    return total / len(dataloader)
