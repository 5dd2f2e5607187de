# fault: eval-missing-no-grad
# slip: gradient recording is left on during the forward passes
def evaluate(model, dataloader):
    model.eval()
    answers = [(model(x).argmax(dim=1), y) for x, y in dataloader]
    return sum((p == y).sum().item() for p, y in answers) / sum(len(y) for _, y in answers)
