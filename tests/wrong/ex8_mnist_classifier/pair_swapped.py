# fault: fit-pair-swapped
# slip: the pairs of the history are (accuracy, loss)
from collections import namedtuple

from exercises import ex6_train_epoch, ex7_evaluate

Row = namedtuple("Row", "accuracy loss")


def fit(model, train_loader, test_loader, criterion, optimizer, epochs=10):
    rows = []
    for number in range(1, epochs + 1):
        loss = ex6_train_epoch.train_epoch(model, train_loader, criterion, optimizer)
        accuracy = ex7_evaluate.evaluate(model, test_loader)
        print(f"Epoch {number}/{epochs}\n  Train Loss: {loss:.4f}\n  Test Accuracy: {accuracy:.2%}")
        rows.append(Row(accuracy, loss))
    return rows
