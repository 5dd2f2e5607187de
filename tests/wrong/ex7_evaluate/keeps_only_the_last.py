# fault: eval-last-batch-only
import torch


def evaluate(model, dataloader):
    model.eval()
    with torch.inference_mode():
        for images, labels in dataloader:
            accuracy = (model(images).argmax(dim=1) == labels).double().mean()
    return accuracy.item()
