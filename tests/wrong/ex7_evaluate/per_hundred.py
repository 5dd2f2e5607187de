# fault: eval-percent
import torch


def evaluate(model, dataloader):
    model.eval()
    ok = []
    with torch.no_grad():
        for x, y in dataloader:
            ok.append(model(x).argmax(1) == y)
    return torch.cat(ok).double().mean().item() * 100
