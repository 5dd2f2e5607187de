# fault: eval-return-in-loop
import torch


def evaluate(model, dataloader):
    model.eval()
    with torch.no_grad():
        images, labels = next(iter(dataloader))
        guesses = model(images).topk(1).indices[:, 0]
    return (guesses == labels).float().mean().item()
