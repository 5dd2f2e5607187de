# fault: eval-integer-division
# slip: integer division makes the accuracy 0 or 1
import torch


def evaluate(model, dataloader):
    model.eval()
    correct = total = 0
    with torch.no_grad():
        for x, y in dataloader:
            correct += (model(x).argmax(1) == y).sum().item()
            total += len(y)
    return float(correct // total)
