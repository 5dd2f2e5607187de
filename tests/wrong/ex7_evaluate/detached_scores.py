# fault: eval-missing-no-grad
import torch


def evaluate(model, dataloader):
    model.eval()
    correct = 0
    for inputs, targets in dataloader:
        scores = model(inputs).detach().numpy()
        correct += int((scores.argmax(axis=1) == targets.numpy()).sum())
    return correct / len(dataloader.dataset)
