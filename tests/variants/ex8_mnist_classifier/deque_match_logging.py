import logging
from collections import deque
from itertools import count

from .ex6_train_epoch import train_epoch
from . import ex7_evaluate

log = logging.getLogger("fit")
logging.basicConfig(level="INFO")


def fit(model, train_loader, test_loader, criterion, optimizer, epochs=10):
    history = deque()
    for epoch in count(1):
        match epoch - epochs:
            case behind if behind > 0:
                log.info("finished after %s epochs", epochs)
                return list(history)
        history.append((
            train_epoch(model, train_loader, criterion, optimizer),
            ex7_evaluate.evaluate(model, test_loader),
        ))
        log.info("epoch %s: %s", epoch, history[-1])
        print(f"Epoch {epoch}/{epochs}:\n  Train Loss: {history[-1][0]:.4f},\n  Test Accuracy: {100 * history[-1][1]:.2f}%.")
