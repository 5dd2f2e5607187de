# fault: eval-divides-by-batches
# slip: the number of right predictions is divided by the number of batches
import torch


def evaluate(model, dataloader):
    model.eval()
    correct = 0
    n = 0
    with torch.no_grad():
        for n, (x, y) in enumerate(dataloader, 1):
            correct += torch.sum(model(x).argmax(1) == y).item()
    return correct / n
