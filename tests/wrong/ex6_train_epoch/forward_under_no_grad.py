# fault: loss-without-gradient
# slip: the forward pass runs under no_grad, so backward has nothing to work with
import torch
from torch import nn, optim


def configure_training(model):
    return nn.CrossEntropyLoss(), optim.Adam(model.parameters(), lr=0.001)


@torch.no_grad()
def train_epoch(model, dataloader, criterion, optimizer):
    model.train()
    total = 0.0
    for x, y in dataloader:
        optimizer.zero_grad()
        loss = criterion(model(x), y)
        loss.backward()
        optimizer.step()
        total += loss.item()
    return total / len(dataloader)
