# fault: fit-evaluates-once-at-end
# slip: trains all epochs first and evaluates afterwards, so every accuracy is the final one
from exercises.ex6_train_epoch import train_epoch
from exercises.ex7_evaluate import evaluate


def fit(model, train_loader, test_loader, criterion, optimizer, epochs=10):
    losses = [train_epoch(model, train_loader, criterion, optimizer) for _ in range(epochs)]
    accuracies = [evaluate(model, test_loader) for _ in range(epochs)]
    history = list(zip(losses, accuracies))
    for epoch, (loss, acc) in enumerate(history, 1):
        print(f"Epoch {epoch}/{epochs}")
        print(f"  Train Loss: {loss:.4f}")
        print(f"  Test Accuracy: {acc:.2%}")
    return history
