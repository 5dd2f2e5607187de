# fault: eval-mean-of-batch-accuracies
# slip: averages the accuracies of the batches, so a small last batch counts too much
import statistics

import torch


def evaluate(model, dataloader):
    model.eval()
    accuracies = []
    with torch.no_grad():
        for x, y in dataloader:
            accuracies.append((model(x).argmax(1) == y).float().mean().item())
    return statistics.fmean(accuracies)
