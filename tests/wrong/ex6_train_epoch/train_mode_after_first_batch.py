# fault: epoch-train-mode-after-first-batch
# slip: model.train() comes after the forward pass inside the loop, so the first batch runs in the old mode
from torch import nn, optim


def configure_training(model):
    return nn.CrossEntropyLoss(), optim.Adam(model.parameters(), lr=0.001)


def train_epoch(model, dataloader, criterion, optimizer):
    total = 0.0
    for x, y in dataloader:
        optimizer.zero_grad()
        out = model(x)
        model.train()
        loss = criterion(out, y)
        loss.backward()
        optimizer.step()
        total += loss.item()
    return total / len(dataloader)
