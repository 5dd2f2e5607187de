# fault: epoch-steps-every-other-batch
# slip: accumulates gradients and steps only every second batch
from torch import nn, optim


def configure_training(model):
    return nn.CrossEntropyLoss(), optim.Adam(model.parameters(), lr=0.001)


def train_epoch(model, dataloader, criterion, optimizer):
    model.train()
    total = 0.0
    for i, (x, y) in enumerate(dataloader):
        loss = criterion(model(x), y)
        loss.backward()
        if i % 2 == 1:
            optimizer.step()
            optimizer.zero_grad()
        total += loss.item()
    return total / len(dataloader)
