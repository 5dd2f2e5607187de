# verdict: failed *
# seconds: 5

import sys

sys.setrecursionlimit(10**9)


def evaluate(model, dataloader):
    return evaluate(model, dataloader)
