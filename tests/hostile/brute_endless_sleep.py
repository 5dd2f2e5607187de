# verdict: failed 0
# says: had not finished
# seconds: 0.5

import time


def evaluate(model, dataloader):
    time.sleep(1000)
