import torch


def evaluate(model, dataloader):
    model.eval()
    correct = total = 0
    with torch.no_grad():
        for xs, ys in dataloader:
            for i in range(len(ys)):
                row = model(xs[i : i + 1])[0].tolist()
                best = max(range(len(row)), key=row.__getitem__)
                correct += best == ys[i].item()
                total += 1
    return correct / total
