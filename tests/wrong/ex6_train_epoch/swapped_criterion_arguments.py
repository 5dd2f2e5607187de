# fault: loss-arguments-exchanged
# slip: the criterion is called with (targets, predictions)
from torch import nn, optim


def configure_training(model):
    return nn.CrossEntropyLoss(), optim.Adam(model.parameters(), lr=0.001)


def train_epoch(model, dataloader, criterion, optimizer):
    model.train()
    total = 0.0
    for x, y in dataloader:
        optimizer.zero_grad()
        loss = criterion(y, model(x))
        loss.backward()
        optimizer.step()
        total += loss.item()
    return total / len(dataloader)
