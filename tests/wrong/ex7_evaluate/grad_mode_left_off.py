# fault: eval-leaves-grad-off
# slip: switches gradients off globally with set_grad_enabled(False) and never on again
import torch


def evaluate(model, dataloader):
    model.eval()
    torch.set_grad_enabled(False)
    correct = total = 0
    for x, y in dataloader:
        correct += (model(x).argmax(1) == y).sum().item()
        total += len(y)
    return correct / total
