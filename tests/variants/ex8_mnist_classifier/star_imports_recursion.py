from exercises.ex6_train_epoch import *
from exercises.ex7_evaluate import *


def _fit(done, history, model, train_loader, test_loader, criterion, optimizer, epochs):
    if done == epochs:
        return history
    loss = train_epoch(model, train_loader, criterion, optimizer)
    acc = evaluate(model, test_loader)
    print("Epoch", f"{done + 1}/{epochs}")
    print("  Train Loss:", f"{loss:.4f}")
    print("  Test Accuracy:", f"{acc:.2%}")
    return _fit(done + 1, history + [(loss, acc)], model, train_loader, test_loader, criterion, optimizer, epochs)


def fit(model, train_loader, test_loader, criterion, optimizer, epochs=10):
    return _fit(0, [], model, train_loader, test_loader, criterion, optimizer, epochs)
