import copy

import torch


def evaluate(model, dataloader):
    probe = copy.deepcopy(model)
    probe.requires_grad_(False)
    probe.eval()
    with torch.no_grad():
        flags = [flag for x, y in dataloader for flag in (probe(x).argmax(1) == y).tolist()]
    return sum(flags) / len(flags)
