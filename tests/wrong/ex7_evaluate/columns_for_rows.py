# fault: eval-argmax-dim0
import torch


def evaluate(model, dataloader):
    model.eval()
    correct = 0
    with torch.no_grad():
        for inputs, targets in dataloader:
            predicted = torch.max(model(inputs), 0)[1]
            correct += torch.sum(predicted == targets).item()
    return correct / len(dataloader.dataset)
