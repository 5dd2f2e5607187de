# fault: eval-freezes-weights
def evaluate(model, dataloader):
    for parameter in model.parameters():
        parameter.requires_grad = False
    model.eval()
    hits = [int(p == t) for x, y in dataloader for p, t in zip(model(x).argmax(1), y)]
    return sum(hits) / len(hits)
