from typing import NamedTuple

import torch
from torch import nn


class Pair(NamedTuple):
    criterion: object
    optimizer: object


def configure_training(model):
    def criterion(scores, classes):
        log_probabilities = scores - scores.logsumexp(dim=1, keepdim=True)
        return -log_probabilities.gather(1, classes[:, None]).mean()

    return Pair(criterion, torch.optim.Adam(filter(lambda p: p.requires_grad, model.parameters())))


def train_epoch(model, dataloader, criterion, optimizer):
    torch.set_grad_enabled(True)
    model.train()
    total, n = 0.0, 0
    for features, labels in progress(dataloader):
        model.zero_grad()
        value = criterion(model(features), labels)
        value.backward()
        optimizer.step()
        n += 1
        total += (float(value) - total) / n
    return total


def progress(batches):
    for number, batch in enumerate(batches):
        print(f"\r{number}", end="")
        yield batch
