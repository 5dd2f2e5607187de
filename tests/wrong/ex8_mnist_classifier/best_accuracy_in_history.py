# fault: fit-history-of-the-best
# slip: the history and the print show the best accuracy so far instead of this epoch's
from exercises.ex6_train_epoch import train_epoch
from exercises.ex7_evaluate import evaluate


def fit(model, train_loader, test_loader, criterion, optimizer, epochs=10):
    history, best = [], 0.0
    for epoch in range(epochs):
        loss = train_epoch(model, train_loader, criterion, optimizer)
        best = max(best, evaluate(model, test_loader))
        print(f"Epoch {epoch + 1}/{epochs}")
        print(f"  Train Loss: {loss:.4f}")
        print(f"  Test Accuracy: {best:.2%}")
        history.append((loss, best))
    return history
