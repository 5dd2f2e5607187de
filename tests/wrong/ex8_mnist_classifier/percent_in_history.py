# fault: fit-history-of-percents
# slip: the history holds the accuracy in percent
from exercises.ex6_train_epoch import train_epoch
from exercises.ex7_evaluate import evaluate


def fit(model, train_loader, test_loader, criterion, optimizer, epochs=10):
    losses, accs = [], []
    for epoch in range(epochs):
        losses.append(train_epoch(model, train_loader, criterion, optimizer))
        accs.append(100 * evaluate(model, test_loader))
        print(f"Epoch {epoch + 1}/{epochs}")
        print(f"  Train Loss: {losses[-1]:.4f}")
        print(f"  Test Accuracy: {accs[-1]:.2f}%")
    return [(a, b) for a, b in zip(losses, accs)]
