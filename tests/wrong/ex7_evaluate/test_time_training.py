# fault: none
# slip: a training step sneaks into evaluate: it calls backward and moves the weights by hand; and gradients are recorded
import torch
import torch.nn.functional as F


def evaluate(model, dataloader):
    model.eval()
    correct = total = 0
    for x, y in dataloader:
        out = model(x)
        F.cross_entropy(out, y).backward()
        with torch.no_grad():
            for p in model.parameters():
                p -= 0.01 * p.grad
        correct += (out.argmax(1) == y).sum().item()
        total += len(y)
    return correct / total
