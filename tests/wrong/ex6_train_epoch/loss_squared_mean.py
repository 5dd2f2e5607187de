# fault: none
import torch
from torch import nn


def configure_training(model):
    return nn.CrossEntropyLoss(), torch.optim.Adam(model.parameters(), lr=1e-3)


def train_epoch(model, dataloader, criterion, optimizer):
    model.train()
    running_loss = 0.0
    n_batches = 0
    for batch_idx, (data, target) in enumerate(dataloader):
        optimizer.zero_grad()
        output = model(data)
        loss = criterion(output, target)
        loss.backward()
        optimizer.step()
        n_batches += 1
        running_loss += loss.item() ** 2
    return running_loss / n_batches
