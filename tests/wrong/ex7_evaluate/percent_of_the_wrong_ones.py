# fault: eval-percent, eval-error-rate
import torch


def evaluate(model, dataloader):
    model.eval()
    wrong = n = 0
    with torch.no_grad():
        for x, y in dataloader:
            wrong += (model(x).argmax(1) - y).ne(0).sum().item()
            n += y.numel()
    return wrong / n * 100.0
