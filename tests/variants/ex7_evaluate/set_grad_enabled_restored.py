import torch


def evaluate(model, dataloader):
    was = torch.is_grad_enabled()
    torch.set_grad_enabled(False)
    model.eval()
    try:
        good = []
        for batch in dataloader:
            scores = model(batch[0])
            good.extend((scores.max(dim=1).indices == batch[1]).tolist())
    finally:
        torch.set_grad_enabled(was)
    return good.count(True) / len(good)
