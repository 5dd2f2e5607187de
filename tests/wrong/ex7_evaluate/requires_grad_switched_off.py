# fault: eval-freezes-weights
# slip: switches requires_grad off on every parameter and leaves it off
import torch


def evaluate(model, dataloader):
    model.eval()
    for p in model.parameters():
        p.requires_grad_(False)
    correct = total = 0
    with torch.no_grad():
        for x, y in dataloader:
            correct += (model(x).argmax(1) == y).sum().item()
            total += len(y)
    return correct / total
