# fault: eval-absolute-scores
# slip: takes the class with the largest absolute score
import torch


def evaluate(model, dataloader):
    model.eval()
    correct = total = 0
    with torch.no_grad():
        for x, y in dataloader:
            correct += (model(x).abs().argmax(1) == y).sum().item()
            total += len(y)
    return correct / total
