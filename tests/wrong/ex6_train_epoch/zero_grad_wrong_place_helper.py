# fault: epoch-zero-grad-after-backward
# slip: a helper clears the gradients between backward and step, so no weight moves
from torch import nn, optim


def configure_training(model):
    return nn.CrossEntropyLoss(), optim.Adam(model.parameters(), lr=0.001)


def apply(optimizer):
    optimizer.zero_grad(set_to_none=False)
    optimizer.step()


def train_epoch(model, dataloader, criterion, optimizer):
    model.train()
    total = 0.0
    for x, y in dataloader:
        loss = criterion(model(x), y)
        loss.backward()
        apply(optimizer)
        total += loss.item()
    return total / len(dataloader)
