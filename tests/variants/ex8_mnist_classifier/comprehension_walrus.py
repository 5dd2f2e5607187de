from exercises.ex6_train_epoch import train_epoch
from exercises.ex7_evaluate import evaluate


def tell(epoch, epochs, loss, acc):
    print(f"Epoch {epoch} / {epochs}")
    print(f"\tTrain Loss: {loss:.4f}")
    print(f"\tTest Accuracy: {acc:.2%}")
    return loss, acc


def fit(model, train_loader, test_loader, criterion, optimizer, epochs=10):
    return [
        tell(e, epochs, train_epoch(model, train_loader, criterion, optimizer), evaluate(model, test_loader))
        for e in range(1, epochs + 1)
    ]
