# fault: eval-mean-of-batch-accuracies
from statistics import fmean

import torch


def evaluate(model, dataloader):
    model.eval()
    accuracies = []
    with torch.no_grad():
        for x, y in dataloader:
            right = (model(x).argmax(dim=1) == y).sum().item()
            accuracies.append(right / len(y))
    return fmean(accuracies)
