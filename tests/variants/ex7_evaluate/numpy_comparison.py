import numpy as np
import torch


def accuracy_score(y_true, y_pred):
    return np.mean(y_true == y_pred)


def evaluate(model, dataloader):
    model.eval()
    y_true, y_pred = [], []
    with torch.no_grad():
        for xb, yb in dataloader:
            y_pred.extend(np.argmax(model(xb).cpu().numpy(), axis=1))
            y_true.extend(yb.cpu().numpy())
    return accuracy_score(np.array(y_true), np.array(y_pred))
