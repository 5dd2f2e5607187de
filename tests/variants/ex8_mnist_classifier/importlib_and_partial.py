from functools import partial
from importlib import import_module

train_epoch = import_module("exercises.ex6_train_epoch").train_epoch
evaluate = import_module("exercises.ex7_evaluate").evaluate

LINES = """Epoch {epoch}/{epochs}
  Train Loss: {loss:.4f}
  Test Accuracy: {percent:.2f}%"""


def fit(model, train_loader, test_loader, criterion, optimizer, epochs=10):
    learn = partial(train_epoch, model, train_loader, criterion, optimizer)
    test = partial(evaluate, model, test_loader)
    history = []
    for epoch in range(1, 1 + epochs):
        loss, accuracy = learn(), test()
        print(LINES.format(epoch=epoch, epochs=epochs, loss=loss, percent=100.0 * accuracy))
        history.append((loss, accuracy))
    return history
