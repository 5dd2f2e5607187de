import torch
from torch.nn.functional import cross_entropy
from torch.optim import Adam


def configure_training(model):
    return cross_entropy, Adam(model.parameters(), lr=1e-3)


def train_epoch(model, dataloader, criterion, optimizer):
    model.train(True)
    batches = iter(dataloader)
    losses = []
    while True:
        try:
            x, y = next(batches)
        except StopIteration:
            break
        loss = criterion(model(x), y)
        loss.backward()
        optimizer.step()
        model.zero_grad()
        losses.append(loss.item())
    return sum(losses) / len(losses)
