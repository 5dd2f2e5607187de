# fault: eval-argmin, eval-percent
import torch


def evaluate(model, dataloader):
    model.eval()
    correct = 0
    with torch.no_grad():
        for x, y in dataloader:
            first = torch.argsort(model(x), dim=1)[:, 0]
            correct += (first == y).sum().item()
    return 100.0 * correct / len(dataloader.dataset)
