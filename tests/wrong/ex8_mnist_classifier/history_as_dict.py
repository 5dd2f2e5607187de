# fault: none
# slip: returns a dict of two lists instead of a list of pairs
from exercises.ex6_train_epoch import train_epoch
from exercises.ex7_evaluate import evaluate


def fit(model, train_loader, test_loader, criterion, optimizer, epochs=10):
    history = {"train_loss": [], "test_accuracy": []}
    for epoch in range(epochs):
        history["train_loss"].append(train_epoch(model, train_loader, criterion, optimizer))
        history["test_accuracy"].append(evaluate(model, test_loader))
        print(f"Epoch {epoch + 1}/{epochs}")
        print(f"  Train Loss: {history['train_loss'][-1]:.4f}")
        print(f"  Test Accuracy: {history['test_accuracy'][-1]:.2%}")
    return history
