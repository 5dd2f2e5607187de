# fault: eval-assumes-full-batches
import torch


def evaluate(model, dataloader):
    model.eval()
    n = len(dataloader) * dataloader.batch_size
    with torch.no_grad():
        good = sum(int((model(x).argmax(1) == y).sum()) for x, y in dataloader)
    return good / n
