# fault: eval-sets-train-mode
# slip: puts the model back in train mode before the predictions are made (a context manager that yields too late), and returns numpy.float32
import contextlib

import numpy as np
import torch


@contextlib.contextmanager
def eval_mode(model):
    model.eval()
    model.train()
    yield


def evaluate(model, dataloader):
    hits = []
    with eval_mode(model), torch.no_grad():
        for x, y in dataloader:
            hits.append((model(x).argmax(1) == y).numpy())
    return np.concatenate(hits).astype(np.float32).mean()
