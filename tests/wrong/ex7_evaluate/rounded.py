# fault: eval-rounds
import torch


def evaluate(model, dataloader):
    model.eval()
    with torch.no_grad():
        flags = torch.cat([model(x).argmax(1) == y for x, y in dataloader])
    return round(flags.double().mean().item(), 2)
