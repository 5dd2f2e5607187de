# fault: eval-counts-others
# slip: argmax over dim 0 (the samples) instead of the classes
import torch


def evaluate(model, dataloader):
    model.eval()
    correct, total = 0, 0
    with torch.no_grad():
        for x, y in dataloader:
            predicted = model(x).argmax(dim=0)
            k = min(len(predicted), len(y))
            correct += (predicted[:k] == y[:k]).sum().item()
            total += len(y)
    return correct / total
