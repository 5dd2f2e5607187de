# fault: fit-epoch-zero-based, fit-hardcoded-ten
from exercises.ex6_train_epoch import train_epoch
from exercises.ex7_evaluate import evaluate


def fit(model, train_loader, test_loader, criterion, optimizer, epochs=10):
    history = []
    for i in range(epochs):
        history.append((train_epoch(model, train_loader, criterion, optimizer), evaluate(model, test_loader)))
        print("Epoch {}/10".format(i))
        print("  Train Loss: {:.4f}".format(history[i][0]))
        print("  Test Accuracy: {:.2%}".format(history[i][1]))
    return history
