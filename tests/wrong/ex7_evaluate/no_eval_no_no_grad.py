# fault: eval-missing-eval-mode, eval-missing-no-grad
def evaluate(model, dataloader):
    c = t = 0
    for x, y in dataloader:
        c += (model(x).argmax(1) == y).sum().item()
        t += y.shape[0]
    return c / t
