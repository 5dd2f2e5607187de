# fault: eval-back-to-train-too-early
# slip: model.train() is called inside the loop, so only the first batch is tested in eval mode
import torch


def evaluate(model, dataloader):
    correct = total = 0
    model.eval()
    for x, y in dataloader:
        with torch.no_grad():
            out = model(x)
        correct += (out.argmax(1) == y).sum().item()
        total += len(y)
        model.train()
    return correct / total
