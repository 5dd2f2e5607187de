# fault: fit-epoch-zero-based, fit-evaluates-on-train-loader
# slip: tests on the train loader, and the printed epochs count from 0
from exercises.ex6_train_epoch import train_epoch
from exercises.ex7_evaluate import evaluate


def fit(model, train_loader, test_loader, criterion, optimizer, epochs=10):
    history = []
    for epoch in range(epochs):
        history.append((train_epoch(model, train_loader, criterion, optimizer), evaluate(model, train_loader)))
        print(f"Epoch {epoch}/{epochs}")
        print("  Train Loss: %.4f" % history[epoch][0])
        print("  Test Accuracy: %.2f%%" % (history[epoch][1] * 100))
    return history
