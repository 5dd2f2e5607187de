import operator
from functools import reduce

import torch


def _pairs(model, dataloader):
    for inputs, targets in dataloader:
        with torch.no_grad():
            outputs = model(inputs)
        yield (outputs.log_softmax(1).argmax(1) == targets).sum(), torch.tensor(len(targets))


def evaluate(model, dataloader):
    getattr(model, "eval")()
    correct, total = (reduce(operator.add, column) for column in zip(*_pairs(model, dataloader)))
    return torch.true_divide(correct, total).item()
