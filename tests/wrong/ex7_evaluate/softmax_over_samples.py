# fault: eval-softmax-dim0
# slip: softmax over dim 0 before the argmax mixes the samples of a batch
import torch
import torch.nn.functional as F


def evaluate(model, dataloader):
    model.eval()
    correct = total = 0
    with torch.no_grad():
        for x, y in dataloader:
            probabilities = F.softmax(model(x), dim=0)
            correct += (probabilities.argmax(1) == y).sum().item()
            total += len(y)
    return correct / total
