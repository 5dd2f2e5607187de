# fault: epoch-missing-train-mode, epoch-returns-rounded
# slip: the mean loss is rounded to four decimals, and train mode is never set
from torch import nn, optim


def configure_training(model):
    return nn.CrossEntropyLoss(), optim.Adam(model.parameters(), lr=0.001)


def train_epoch(model, dataloader, criterion, optimizer):
    total = 0.0
    for x, y in dataloader:
        optimizer.zero_grad()
        loss = criterion(model(x), y)
        loss.backward()
        optimizer.step()
        total += loss.item()
    return round(total / len(dataloader), 4)
