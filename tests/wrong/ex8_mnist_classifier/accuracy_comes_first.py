# fault: fit-pair-swapped
from exercises.ex6_train_epoch import train_epoch
from exercises.ex7_evaluate import evaluate


def fit(model, train_loader, test_loader, criterion, optimizer, epochs=10):
    history = []
    while len(history) < epochs:
        print(f"Epoch {len(history) + 1}/{epochs}")
        loss = train_epoch(model, train_loader, criterion, optimizer)
        print(f"Train Loss: {loss:.4f}")
        history.insert(len(history), (evaluate(model, test_loader), loss))
        print(f"Test Accuracy: {history[-1][0]:.2%}")
    return history
