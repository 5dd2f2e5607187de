# fault: epoch-softmax-before-loss
# slip: a softmax is applied to the outputs before the criterion
import torch.nn.functional as F
from torch import nn, optim


def configure_training(model):
    return nn.CrossEntropyLoss(), optim.Adam(model.parameters(), lr=0.001)


def train_epoch(model, dataloader, criterion, optimizer):
    model.train()
    total = 0.0
    for x, y in dataloader:
        optimizer.zero_grad()
        probabilities = F.softmax(model(x), dim=1)
        loss = criterion(probabilities, y)
        loss.backward()
        optimizer.step()
        total += loss.item()
    return total / len(dataloader)
