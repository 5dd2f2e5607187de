# fault: epoch-missing-zero-grad
# slip: the gradients are never cleared and pile up from batch to batch
from torch import nn, optim


def configure_training(model):
    return nn.CrossEntropyLoss(), optim.Adam(model.parameters(), lr=0.001)


def train_epoch(model, dataloader, criterion, optimizer):
    model.train()
    it, losses = iter(dataloader), []
    while (batch := next(it, None)) is not None:
        x, y = batch
        loss = criterion(model(x), y)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return sum(losses) / len(losses)
