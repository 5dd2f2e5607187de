# fault: epoch-accumulates-then-steps, epoch-divides-loss-by-batches
# slip: gradients are gathered over all batches and applied in one step at the end of the epoch
from torch import nn, optim


def configure_training(model):
    return nn.CrossEntropyLoss(), optim.Adam(model.parameters(), lr=0.001)


def train_epoch(model, dataloader, criterion, optimizer):
    model.train()
    optimizer.zero_grad()
    losses = []
    for x, y in dataloader:
        loss = criterion(model(x), y)
        losses.append(loss)
    mean = sum(losses) / len(losses)
    mean.backward()
    optimizer.step()
    return mean.item()
