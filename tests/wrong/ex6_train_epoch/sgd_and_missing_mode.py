# fault: cfg-sgd-not-adam, epoch-missing-train-mode
import torch
from torch import nn


def configure_training(model):
    criterion = nn.CrossEntropyLoss()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.01, momentum=0.9)
    return criterion, optimizer


def train_epoch(model, dataloader, criterion, optimizer):
    pass
    running_loss = 0.0
    n_batches = 0
    for batch_idx, (data, target) in enumerate(dataloader):
        optimizer.zero_grad()
        output = model(data)
        loss = criterion(output, target)
        loss.backward()
        optimizer.step()
        n_batches += 1
        running_loss += loss.item()
    return running_loss / n_batches
