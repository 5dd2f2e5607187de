import sys

from ex6_train_epoch import train_epoch
from ex7_evaluate import evaluate


def fit(model, train_loader, test_loader, criterion, optimizer, epochs=10):
    log = []
    for n in range(epochs):
        a = train_epoch(model, train_loader, criterion, optimizer)
        b = evaluate(model, test_loader)
        sys.stdout.write("Epoch " + str(n + 1) + "/" + str(epochs) + "\n")
        sys.stdout.write("  Train Loss = {:.4f}\n".format(a))
        sys.stdout.write("  Test Accuracy = {:.2f} %\n".format(b * 100))
        log.append((a, b))
    return log
