# fault: eval-sets-train-mode
import torch


def evaluate(model, dataloader):
    model.train(True)
    hits = []
    with torch.inference_mode():
        for x, y in dataloader:
            hits += (model(x).argmax(-1) == y).tolist()
    return sum(hits) / len(hits)
