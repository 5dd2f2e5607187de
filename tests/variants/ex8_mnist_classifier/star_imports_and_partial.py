import functools

from exercises.ex6_train_epoch import *
from exercises.ex7_evaluate import *


def fit(model, train_loader, test_loader, criterion, optimizer, epochs=10):
    learn = functools.partial(train_epoch, model, train_loader, criterion, optimizer)
    check = functools.partial(evaluate, model, test_loader)
    history = [None] * epochs
    for index, _ in enumerate(history):
        history[index] = (learn(), check())
        print("Epoch {0}/{1}:\tTrain Loss: {2:.4f}\tTest Accuracy: {3:.2%}".format(index + 1, epochs, *history[index]))
    return history
