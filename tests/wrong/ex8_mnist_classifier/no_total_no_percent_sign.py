# fault: fit-epoch-without-total
# slip: the epoch line lacks the total (Epoch 1 instead of Epoch 1/10), and the history misses the first epoch
from exercises.ex6_train_epoch import train_epoch
from exercises.ex7_evaluate import evaluate


def fit(model, train_loader, test_loader, criterion, optimizer, epochs=10):
    history = []
    for epoch in range(epochs):
        loss = train_epoch(model, train_loader, criterion, optimizer)
        acc = evaluate(model, test_loader)
        print(f"Epoch {epoch + 1}")
        print(f"  Train Loss: {loss:.4f}")
        print(f"  Test Accuracy: {acc:.2%}")
        if epoch:
            history.append((loss, acc))
    return history
