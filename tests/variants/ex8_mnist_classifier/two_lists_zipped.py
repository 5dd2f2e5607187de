import sys

from exercises.ex5_mnist_net import MNISTNet  # noqa: F401
from exercises.ex6_train_epoch import configure_training, train_epoch  # noqa: F401
from exercises.ex7_evaluate import evaluate


def fit(model, train_loader, test_loader, criterion, optimizer, epochs=10):
    losses, accuracies = [], []
    for epoch in range(epochs):
        losses.append(train_epoch(model, train_loader, criterion, optimizer))
        accuracies.append(evaluate(model, test_loader))
        sys.stdout.write("EPOCH: " + str(epoch + 1) + " / " + str(epochs) + "\n")
        sys.stdout.write("\tTrain Loss  " + str(round(losses[epoch], 4)) + "\n")
        sys.stdout.write("\tTest Accuracy  " + str(round(100 * accuracies[epoch], 2)) + " %\n")
    return list(zip(losses, accuracies))
