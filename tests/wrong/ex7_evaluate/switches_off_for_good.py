# fault: eval-leaves-grad-off
import torch


def evaluate(model, dataloader):
    model.eval()
    torch.set_grad_enabled(False)
    hits = [int(p == t) for x, y in dataloader for p, t in zip(model(x).argmax(1), y)]
    return sum(hits) / len(hits)
