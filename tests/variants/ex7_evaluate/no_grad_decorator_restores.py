import torch
from torch import nn


@torch.no_grad()
def evaluate(model: nn.Module, dataloader, *, verbose: bool = False) -> float:
    modes = [(m, m.training) for m in model.modules()]
    model.train(mode=False)
    right, seen = 0, 0
    try:
        for x, y in dataloader:
            right += int(torch.sum(torch.eq(torch.argmax(model(x), dim=-1), y)))
            seen += len(y)
    finally:
        for m, mode in modes:
            m.training = mode
    if verbose:
        print(f"{right} of {seen}")
    return right / seen
