# fault: fit-returns-two-lists
# slip: returns two separate lists (losses, accuracies) instead of a list of pairs
from exercises.ex6_train_epoch import train_epoch
from exercises.ex7_evaluate import evaluate


def fit(model, train_loader, test_loader, criterion, optimizer, epochs=10):
    losses, accuracies = [], []
    for epoch in range(epochs):
        losses.append(train_epoch(model, train_loader, criterion, optimizer))
        accuracies.append(evaluate(model, test_loader))
        print(f"Epoch {epoch + 1}/{epochs}")
        print(f"  Train Loss: {losses[-1]:.4f}")
        print(f"  Test Accuracy: {accuracies[-1]:.2%}")
    return losses, accuracies
