# fault: eval-mean-of-batch-accuracies, eval-missing-no-grad
def evaluate(model, dataloader):
    model.eval()
    total = 0.0
    for x, y in dataloader:
        total += (model(x).argmax(1) == y).float().mean().item()
    return total / len(dataloader)
