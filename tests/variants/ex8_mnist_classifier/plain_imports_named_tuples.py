from collections import namedtuple

from ex6_train_epoch import train_epoch
from ex7_evaluate import evaluate

Epoch = namedtuple("Epoch", "train_loss test_accuracy")


def fit(model, train_loader, test_loader, criterion, optimizer, epochs=10, verbose=True):
    history = list()
    epoch = 0
    while epoch < epochs:
        epoch += 1
        print("Epoch", f"{epoch}/{epochs}", "-" * 20)
        history += [Epoch(train_epoch(model, train_loader, criterion, optimizer), evaluate(model, test_loader))]
        print("  Train Loss:", format(history[-1].train_loss, ".4f"))
        print("  Test Accuracy:", format(history[-1].test_accuracy, ".2%"))
    return history
