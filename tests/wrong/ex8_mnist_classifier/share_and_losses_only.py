# fault: fit-accuracy-not-percent, fit-history-of-losses-only
from exercises.ex6_train_epoch import train_epoch
from exercises.ex7_evaluate import evaluate


def fit(model, train_loader, test_loader, criterion, optimizer, epochs=10):
    losses = []
    for epoch in range(epochs):
        losses.append(train_epoch(model, train_loader, criterion, optimizer))
        acc = evaluate(model, test_loader)
        print(f"Epoch {epoch + 1}/{epochs}\n  Train Loss: {losses[-1]:.4f}\n  Test Accuracy: {acc:.2f}%")
    return losses
