import logging
import sys

import torch
from torch import nn

logging.basicConfig(stream=sys.stderr, level=logging.INFO)
log = logging.getLogger(__name__)


def configure_training(model, *, lr=0.001, verbose=False):
    if verbose:
        log.info("Adam with lr %s", lr)
    return nn.MSELoss(), torch.optim.Adam(model.parameters(), lr=lr)


def train(model, X_train, y_train, criterion, optimizer, epochs=100, *, log_every=20, history=None):
    log.info("start: %d epochs", epochs)
    for epoch in range(epochs):
        optimizer.zero_grad()
        outputs = model(X_train)
        loss = criterion(outputs, y_train)
        loss.backward()
        optimizer.step()
        if history is not None:
            history.append(loss.item())
        log.info("epoch %d loss %f", epoch, loss.item())
        if epoch % log_every == 0:
            print(f"Epoch {epoch}, Loss: {loss.item():.4f}")
    return model
