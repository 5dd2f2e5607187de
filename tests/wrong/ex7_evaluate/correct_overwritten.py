# fault: eval-overwrites-correct
# slip: correct = instead of correct +=: only the last batch's right predictions are kept
import torch


def evaluate(model, dataloader):
    model.eval()
    correct = 0
    with torch.no_grad():
        for x, y in dataloader:
            correct = (model(x).argmax(1) == y).sum().item()
    return correct / len(dataloader.dataset)
