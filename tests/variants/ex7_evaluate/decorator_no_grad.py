import torch


@torch.no_grad()
def evaluate(model, dataloader):
    model.eval()
    hits, n = 0, 0
    for x, y in dataloader:
        _, guess = torch.max(model(x), 1)
        hits += (guess == y).sum().item()
        n += len(y)
    return hits / n
