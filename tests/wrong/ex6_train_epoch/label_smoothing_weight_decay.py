# fault: cfg-changed-weight-decay, cfg-label-smoothing
# slip: label smoothing in the loss and weight decay in Adam
import torch.nn as nn
import torch.optim as optim


def configure_training(model):
    return nn.CrossEntropyLoss(label_smoothing=0.1), optim.Adam(model.parameters(), lr=0.001, weight_decay=1e-4)


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
