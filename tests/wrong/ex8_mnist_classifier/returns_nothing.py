# fault: fit-returns-none
# slip: the history is built but not returned
from exercises.ex6_train_epoch import train_epoch
from exercises.ex7_evaluate import evaluate


def fit(model, train_loader, test_loader, criterion, optimizer, epochs=10):
    history = []
    for epoch in range(epochs):
        history.append((train_epoch(model, train_loader, criterion, optimizer), evaluate(model, test_loader)))
        print(f"Epoch {epoch + 1}/{epochs}")
        print(f"  Train Loss: {history[-1][0]:.4f}")
        print(f"  Test Accuracy: {history[-1][1]:.2%}")
