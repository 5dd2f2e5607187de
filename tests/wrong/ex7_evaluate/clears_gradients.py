# fault: eval-clears-gradients
# slip: zero_grad in evaluate wipes the gradients the model had
import torch


def evaluate(model, dataloader):
    model.eval()
    model.zero_grad()
    correct = total = 0
    with torch.no_grad():
        for x, y in dataloader:
            correct += (model(x).argmax(1) == y).sum().item()
            total += len(y)
    return correct / total
