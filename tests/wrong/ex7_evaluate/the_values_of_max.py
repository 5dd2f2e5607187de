# fault: eval-max-values
import torch


def evaluate(model, dataloader):
    model.eval()
    correct = 0
    total = 0
    with torch.no_grad():
        for inputs, targets in dataloader:
            predicted, _ = torch.max(model(inputs), dim=1)
            total += targets.size(0)
            correct += (predicted == targets).sum().item()
    return correct / total
