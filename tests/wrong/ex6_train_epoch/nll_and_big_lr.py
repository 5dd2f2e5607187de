# fault: cfg-nllloss, cfg-wrong-lr
# slip: NLLLoss instead of CrossEntropyLoss, and a learning rate of 0.1
import torch.nn as nn
import torch.optim as optim


def configure_training(model):
    return nn.NLLLoss(), optim.Adam(model.parameters(), lr=0.1)


def train_epoch(model, dataloader, criterion, optimizer):
    model.train()
    total = 0.0
    for x, y in dataloader:
        optimizer.zero_grad()
        loss = criterion(model(x), y)
        loss.backward()
        optimizer.step()
        total += loss.item()
    return total / len(dataloader)
