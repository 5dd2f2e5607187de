# fault: epoch-sample-weighted-mean
# slip: the mean weighs each batch loss by its number of samples
from torch import nn, optim
import numpy as np


def configure_training(model):
    return nn.CrossEntropyLoss(), optim.Adam(model.parameters(), lr=0.001)


def train_epoch(model, dataloader, criterion, optimizer):
    model.train()
    losses, sizes = [], []
    for x, y in dataloader:
        optimizer.zero_grad()
        loss = criterion(model(x), y)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
        sizes.append(len(x))
    return float(np.average(losses, weights=sizes))
