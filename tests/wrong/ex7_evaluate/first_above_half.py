# fault: eval-thresholds-scores
import torch


def evaluate(model, dataloader):
    model.eval()
    correct = total = 0
    with torch.no_grad():
        for inputs, targets in dataloader:
            over = (model(inputs) > 0.5).float()
            correct += (over.argmax(dim=1) == targets).sum().item()
            total += len(targets)
    return correct / total
