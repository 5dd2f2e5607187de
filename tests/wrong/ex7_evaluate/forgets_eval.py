# fault: eval-missing-eval-mode
import torch


@torch.no_grad()
def evaluate(model, dataloader):
    correct, total = 0, 0
    for images, labels in dataloader:
        _, predicted = torch.max(model(images).data, 1)
        total += labels.size(0)
        correct += (predicted == labels).sum().item()
    return correct / total
