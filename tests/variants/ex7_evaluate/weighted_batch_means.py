import torch


def evaluate(model, dataloader):
    model.eval()
    acc = 0.0
    with torch.no_grad():
        for x, y in dataloader:
            batch_acc = (model(x).argmax(dim=1) == y).double().mean()
            acc += batch_acc.item() * x.size(0)
    acc /= len(dataloader.dataset)
    return acc
