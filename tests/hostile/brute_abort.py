# verdict: failed 0
# says: SIGABRT

import os


def evaluate(model, dataloader):
    os.abort()
