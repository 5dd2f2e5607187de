# fault: eval-counts-others
# slip: treats the problem as binary: a score counts as class 1 when its sigmoid is above 0.5
import torch


def evaluate(model, dataloader):
    model.eval()
    correct = total = 0
    with torch.no_grad():
        for x, y in dataloader:
            predicted = (torch.sigmoid(model(x)[:, 0]) > 0.5).long()
            correct += (predicted == y).sum().item()
            total += len(y)
    return correct / total
