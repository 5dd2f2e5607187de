# fault: epoch-step-after-loop
# slip: optimizer.step() stands after the loop: one single update per epoch
from torch import nn, optim


def configure_training(model):
    return nn.CrossEntropyLoss(), optim.Adam(model.parameters(), lr=0.001)


def train_epoch(model, dataloader, criterion, optimizer):
    model.train()
    total = 0.0
    for x, y in dataloader:
        optimizer.zero_grad()
        loss = criterion(model(x), y)
        loss.backward()
        total += loss.item()
    optimizer.step()
    return total / len(dataloader)
