# fault: fit-trains-twice
# slip: train_epoch is called twice per epoch (once for the print, once for the history)
from exercises.ex6_train_epoch import train_epoch
from exercises.ex7_evaluate import evaluate


def fit(model, train_loader, test_loader, criterion, optimizer, epochs=10):
    history = []
    for epoch in range(epochs):
        print(f"Epoch {epoch + 1}/{epochs}")
        print(f"  Train Loss: {train_epoch(model, train_loader, criterion, optimizer):.4f}")
        print(f"  Test Accuracy: {evaluate(model, test_loader):.2%}")
        history.append((train_epoch(model, train_loader, criterion, optimizer), evaluate(model, test_loader)))
    return history
