# fault: eval-percent
# slip: returns the accuracy in percent instead of a share between 0 and 1
import torch


def evaluate(model, dataloader):
    model.eval()
    correct = torch.tensor(0)
    with torch.no_grad():
        for x, y in dataloader:
            correct += (model(x).argmax(1) == y).sum()
    return 100.0 * correct.item() / len(dataloader.dataset)
