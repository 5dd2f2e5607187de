# fault: eval-argmin, eval-missing-eval-mode
# slip: takes the class with the lowest score (argmin), and never sets eval mode
import torch


def evaluate(model, dataloader):
    correct, total = 0, 0
    with torch.no_grad():
        for x, y in dataloader:
            correct += (model(x).argmin(dim=1) == y).sum().item()
            total += len(y)
    return correct / total
