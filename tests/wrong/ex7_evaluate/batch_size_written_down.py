# fault: eval-hardcoded-batch-size
import torch

BATCH_SIZE = 32


def evaluate(model, dataloader):
    model.eval()
    correct = 0
    with torch.no_grad():
        for x, y in dataloader:
            correct += torch.eq(model(x).argmax(1), y).sum().item()
    return correct / (BATCH_SIZE * len(dataloader))
