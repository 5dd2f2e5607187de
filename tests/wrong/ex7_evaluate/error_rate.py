# fault: eval-error-rate
# slip: returns the share of wrong predictions (the error rate)
import numpy as np
import torch


def evaluate(model, dataloader):
    model.eval()
    wrong = np.array([], dtype=bool)
    with torch.no_grad():
        for x, y in dataloader:
            wrong = np.append(wrong, (model(x).argmax(1) != y).numpy())
    return float(wrong.mean())
