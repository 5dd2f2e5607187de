# fault: none
import torch


def evaluate(model, dataloader):
    model.eval()
    correct = total = 0
    with torch.no_grad():
        for i, (x, y) in enumerate(dataloader):
            if i % 2:
                continue
            correct += (model(x).argmax(1) == y).sum().item()
            total += len(y)
    return correct / total
