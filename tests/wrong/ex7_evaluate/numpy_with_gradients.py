# fault: eval-missing-no-grad
import numpy as np


def evaluate(model, dataloader):
    model.eval()
    right = []
    for inputs, targets in dataloader:
        right.append(np.argmax(model(inputs).numpy(), axis=1) == targets.numpy())
    return float(np.concatenate(right).mean())
