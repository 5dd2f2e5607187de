# fault: eval-return-in-loop
# slip: return is indented into the loop, so only the first batch is tested
import torch


def evaluate(model, dataloader):
    model.eval()
    correct = total = 0
    with torch.no_grad():
        for x, y in dataloader:
            correct += (model(x).argmax(1) == y).sum().item()
            total += y.size(0)
            return correct / total
