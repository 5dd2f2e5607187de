# fault: eval-returns-tensor, eval-missing-eval-mode
import torch


def evaluate(model, dataloader):
    with torch.no_grad():
        flags = torch.cat([model(x).argmax(1) == y for x, y in dataloader])
    return flags.float().mean()
