# fault: eval-counts-others
import torch


def evaluate(model, dataloader):
    model.eval()
    correct = total = 0
    with torch.no_grad():
        for x, y in dataloader:
            correct += (model(x).argmax(1) == 1).sum().item()
            total += len(y)
    return correct / total
