# fault: eval-return-in-loop
# slip: looks at the first batch only
import torch


def evaluate(model, dataloader):
    model.eval()
    with torch.no_grad():
        x, y = next(iter(dataloader))
        return (model(x).argmax(1) == y).float().mean().item()
