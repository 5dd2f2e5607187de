# fault: eval-eval-mode-too-late, eval-percent
# slip: model.eval() comes after the loop, when the forward passes are done; and accuracy is returned in percent
import torch


def evaluate(model, dataloader):
    correct = total = 0
    with torch.no_grad():
        for x, y in dataloader:
            correct += (model(x).argmax(1) == y).sum().item()
            total += len(y)
    model.eval()
    return correct / total * 100
