# fault: eval-assumes-full-batches
# slip: the samples are counted as number of batches times batch size, although the last batch is smaller
import torch


def evaluate(model, dataloader):
    model.eval()
    correct = 0
    with torch.no_grad():
        for x, y in dataloader:
            correct += (model(x).argmax(1) == y).sum().item()
    return correct / (len(dataloader) * dataloader.batch_size)
