# fault: eval-returns-tensor
# slip: returns a tensor instead of a Python float
import torch


def evaluate(model, dataloader):
    model.eval()
    hits = []
    with torch.no_grad():
        for x, y in dataloader:
            hits.append(model(x).argmax(1) == y)
    return torch.cat(hits).float().mean()
