# verdict: failed *
# says: RecursionError

def evaluate(model, dataloader):
    return evaluate(model, dataloader)
