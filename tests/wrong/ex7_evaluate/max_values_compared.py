# fault: eval-max-values
# slip: compares the highest scores themselves with the targets (torch.max(...)[0] instead of [1])
import torch


def evaluate(model, dataloader):
    model.eval()
    correct = total = 0
    with torch.no_grad():
        for x, y in dataloader:
            predicted, _ = torch.max(model(x), 1)
            correct += (predicted == y).sum().item()
            total += len(y)
    return correct / total
