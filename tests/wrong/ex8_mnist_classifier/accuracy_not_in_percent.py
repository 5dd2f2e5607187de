# fault: fit-accuracy-not-percent
# slip: prints the accuracy as a share with a percent sign (0.85%) instead of 85.23%
from exercises.ex6_train_epoch import train_epoch
from exercises.ex7_evaluate import evaluate


def fit(model, train_loader, test_loader, criterion, optimizer, epochs=10):
    history = []
    for epoch in range(epochs):
        loss = train_epoch(model, train_loader, criterion, optimizer)
        acc = evaluate(model, test_loader)
        print(f"Epoch {epoch + 1}/{epochs}")
        print(f"  Train Loss: {loss:.4f}")
        print(f"  Test Accuracy: {acc:.2f}%")
        history.append((loss, acc))
    return history
