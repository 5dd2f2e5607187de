# fault: eval-missing-no-grad
# slip: no_grad covers only the counting, the forward pass stands outside it
import torch


def evaluate(model, dataloader):
    model.eval()
    correct = 0
    for x, y in dataloader:
        scores = model(x)
        with torch.no_grad():
            correct += scores.argmax(1).eq(y).sum().item()
    return correct / len(dataloader.dataset)
