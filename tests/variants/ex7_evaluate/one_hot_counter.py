from collections import Counter

import torch


def evaluate(model, dataloader):
    model.eval()
    tally = Counter()
    it = iter(dataloader)
    with torch.no_grad():
        while (batch := next(it, None)) is not None:
            x, y = batch
            scores = model(x)
            guess = torch.nn.functional.one_hot(scores.argmax(1), scores.size(1))
            truth = torch.nn.functional.one_hot(y, scores.size(1))
            match (guess * truth).sum().item():
                case 0:
                    tally["wrong"] += len(y)
                case hits:
                    tally["right"] += hits
                    tally["wrong"] += len(y) - hits
    return tally["right"] / (tally["right"] + tally["wrong"])
