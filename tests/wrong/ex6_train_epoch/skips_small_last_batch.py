# fault: none
# slip: skips the smaller last batch
from itertools import islice

from torch import nn, optim


def configure_training(model):
    return nn.CrossEntropyLoss(), optim.Adam(model.parameters(), lr=0.001)


def train_epoch(model, dataloader, criterion, optimizer):
    model.train()
    total, n = 0.0, 0
    for x, y in dataloader:
        if len(x) < dataloader.batch_size:
            continue
        optimizer.zero_grad()
        loss = criterion(model(x), y)
        loss.backward()
        optimizer.step()
        total += loss.item()
        n += 1
    return total / n
