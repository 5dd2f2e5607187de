# fault: none
# slip: always 10 epochs, and the pairs of the history come as strings
from exercises import ex6_train_epoch, ex7_evaluate


def fit(model, train_loader, test_loader, criterion, optimizer, epochs=10):
    history = []
    for epoch in range(1, 11):
        loss = ex6_train_epoch.train_epoch(model, train_loader, criterion, optimizer)
        acc = ex7_evaluate.evaluate(model, test_loader)
        print(f"Epoch {epoch}/10")
        print(f"  Train Loss: {loss:.4f}")
        print(f"  Test Accuracy: {acc:.2%}")
        history.append((f"{loss:.4f}", f"{acc:.2%}"))
    return history
