# fault: eval-missing-eval-mode
# slip: model.eval without parentheses, so the mode does not change
import torch


def evaluate(model, dataloader):
    model.eval
    correct, total = 0, 0
    with torch.no_grad():
        for images, labels in dataloader:
            _, predicted = torch.max(model(images), 1)
            total += labels.size(0)
            correct += (predicted == labels).sum().item()
    return correct / total
