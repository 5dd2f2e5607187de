import torch
import torch.nn.functional as F


def evaluate(model, dataloader):
    model.eval()
    wrong = 0
    n = 0
    for x, y in dataloader:
        with torch.no_grad():
            probabilities = F.log_softmax(model(x), dim=1)
        guess = probabilities.exp().argmax(1)
        wrong += guess.ne(y).sum().item()
        n += y.numel()
    return 1 - wrong / n
