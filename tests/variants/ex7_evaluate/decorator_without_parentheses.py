import torch
from torch.utils.data import DataLoader


@torch.no_grad
def evaluate(model: torch.nn.Module, dataloader: DataLoader) -> float:
    """Accuracy in [0, 1]."""
    was_training = model.training
    model.train(False)
    try:
        right = sum(int((model(x).argmax(-1) == y).sum()) for x, y in dataloader)
    finally:
        model.train(was_training)
    return right / len(dataloader.dataset)
