# fault: epoch-divides-by-samples
# slip: the sum of the batch losses is divided by the number of samples instead of the number of batches
from torch import nn, optim


def configure_training(model):
    return nn.CrossEntropyLoss(), optim.Adam(model.parameters(), lr=0.001)


def train_epoch(model, dataloader, criterion, optimizer):
    model.train()
    seen, total = 0, 0.0
    for x, y in dataloader:
        optimizer.zero_grad()
        loss = criterion(model(x), y)
        loss.backward()
        optimizer.step()
        total += loss.item()
        seen += y.size(0)
    return total / seen
