# verdict: failed 0
# says: SyntaxError

def evaluate(model, dataloader:
    pass
