# fault: eval-missing-eval-mode, eval-missing-no-grad
# slip: neither eval mode nor no_grad
def evaluate(model, dataloader):
    correct, total = 0, 0
    for x, y in dataloader:
        correct += (model(x).argmax(1) == y).sum().item()
        total += y.size(0)
    return correct / total
