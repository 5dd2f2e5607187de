# fault: cfg-sgd-not-adam, epoch-eval-mode
# slip: SGD instead of Adam, and the model is put in eval mode for training
from torch import nn, optim


def configure_training(model):
    return nn.CrossEntropyLoss(), optim.SGD(model.parameters(), lr=0.001, momentum=0.9)


def train_epoch(model, dataloader, criterion, optimizer):
    model.eval()
    total = 0.0
    for x, y in dataloader:
        optimizer.zero_grad()
        loss = criterion(model(x), y)
        loss.backward()
        optimizer.step()
        total += loss.item()
    return total / len(dataloader)
