# fault: eval-missing-no-grad, eval-returns-count
# slip: returns the number of right predictions without dividing, and records gradients
def evaluate(model, dataloader):
    model.eval()
    correct = 0
    for x, y in dataloader:
        correct += (model(x).argmax(1) == y).sum().item()
    return float(correct)
