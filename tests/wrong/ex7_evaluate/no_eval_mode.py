# fault: eval-missing-eval-mode
# slip: model.eval() is missing, dropout stays on while testing
import torch


@torch.inference_mode()
def evaluate(model, dataloader):
    right = total = 0
    for x, y in dataloader:
        right += (model(x).argmax(1) == y).sum().item()
        total += len(y)
    return right / total
