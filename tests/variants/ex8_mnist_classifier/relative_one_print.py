from .ex6_train_epoch import train_epoch
from .ex7_evaluate import evaluate


def fit(model, train_loader, test_loader, criterion, optimizer, epochs=10):
    """Trains, and says after each epoch how it went."""
    history = []
    epoch = 0
    while epoch < epochs:
        epoch += 1
        history += [(train_epoch(model, train_loader, criterion, optimizer), evaluate(model, test_loader))]
        loss, accuracy = history[-1]
        print(f"Epoch {epoch}/{epochs}\n  Train Loss: {loss:.4f}\n  Test Accuracy: {accuracy:.2%}")
    return history
