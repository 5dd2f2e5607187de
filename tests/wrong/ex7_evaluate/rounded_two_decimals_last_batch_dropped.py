# fault: none
# slip: drops the smaller last batch, and rounds the accuracy to two decimals
import torch


def evaluate(model, dataloader):
    model.eval()
    correct = total = 0
    with torch.no_grad():
        for x, y in dataloader:
            if len(y) != dataloader.batch_size:
                break
            correct += (model(x).argmax(1) == y).sum().item()
            total += len(y)
    return round(correct / total, 2)
