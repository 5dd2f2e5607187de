import torch


@torch.inference_mode()
def evaluate(model, dataloader):
    model.eval()
    hits = sum((model(x).argmax(dim=1) == y).sum().item() for x, y in dataloader)
    return hits / len(dataloader.dataset)
