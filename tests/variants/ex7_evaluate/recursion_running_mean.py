import torch


def _mean(batches, model, mean, n):
    batch = next(batches, None)
    if batch is None:
        return mean
    x, y = batch
    ok = model(x).max(1)[1].eq(y).to(torch.float64)
    m = len(ok)
    return _mean(batches, model, mean + (ok.mean().item() - mean) * m / (n + m), n + m)


def evaluate(model, dataloader):
    with torch.inference_mode(True):
        return _mean(iter(dataloader), model.eval(), 0.0, 0)
