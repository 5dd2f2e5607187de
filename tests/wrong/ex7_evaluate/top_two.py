# fault: eval-top-two
# slip: counts a prediction as right when the target is among the two highest scores
import torch


def evaluate(model, dataloader):
    model.eval()
    correct = total = 0
    with torch.no_grad():
        for x, y in dataloader:
            best = model(x).topk(2, dim=1).indices
            correct += (best == y[:, None]).any(dim=1).sum().item()
            total += len(y)
    return correct / total
