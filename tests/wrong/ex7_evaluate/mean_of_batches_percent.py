# fault: eval-mean-of-batch-accuracies, eval-percent
# slip: averages the batches' accuracies, and gives percent
import torch


def evaluate(model, dataloader):
    model.eval()
    acc = 0.0
    with torch.no_grad():
        for i, (x, y) in enumerate(dataloader):
            _, p = model(x).max(dim=1)
            acc += 100 * float((p == y).sum()) / len(y)
    return acc / (i + 1)
