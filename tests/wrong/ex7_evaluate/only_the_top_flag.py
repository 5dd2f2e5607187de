# fault: eval-sets-training-flag
import torch


def evaluate(model, dataloader):
    model.training = False
    with torch.no_grad():
        return sum((model(x).argmax(1) == y).sum().item() for x, y in dataloader) / len(dataloader.dataset)
