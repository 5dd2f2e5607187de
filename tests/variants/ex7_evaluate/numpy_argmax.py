import numpy as np
import torch


def evaluate(model, dataloader):
    model = model.eval()
    y_hat = np.array([], dtype=np.int64)
    y = np.array([], dtype=np.int64)
    with torch.inference_mode():
        for images, labels in dataloader:
            scores = model(images).numpy()
            y_hat = np.concatenate([y_hat, np.argmax(scores, axis=1)])
            y = np.append(y, labels.numpy())
    return np.mean(y_hat == y)
