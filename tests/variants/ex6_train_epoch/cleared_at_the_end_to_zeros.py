import torch
from torch import nn


def configure_training(model):
    return nn.CrossEntropyLoss(), torch.optim.Adam(model.parameters(), lr=1e-3)


def train_epoch(model, dataloader, criterion, optimizer):
    model.train()
    running = 0.0
    for index, (data, label) in enumerate(dataloader, start=1):
        scores = model(data)
        loss = criterion(scores, label)
        loss.backward()
        optimizer.step()
        running += loss.item()
        model.zero_grad(set_to_none=False)
    return running / index
