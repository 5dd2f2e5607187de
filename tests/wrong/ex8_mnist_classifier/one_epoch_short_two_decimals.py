# fault: fit-one-epoch-less
# slip: range(1, epochs) leaves out the last epoch, and the loss is printed to two decimals
from exercises.ex6_train_epoch import train_epoch
from exercises.ex7_evaluate import evaluate


def fit(model, train_loader, test_loader, criterion, optimizer, epochs=10):
    history = []
    for epoch in range(1, epochs):
        loss = train_epoch(model, train_loader, criterion, optimizer)
        acc = evaluate(model, test_loader)
        print(f"Epoch {epoch}/{epochs}")
        print(f"  Train Loss: {loss:.2f}")
        print(f"  Test Accuracy: {acc:.2%}")
        history.append((loss, acc))
    return history
