# fault: fit-trains-on-test-loader
from exercises.ex6_train_epoch import train_epoch
from exercises.ex7_evaluate import evaluate


def fit(model, train_loader, test_loader, criterion, optimizer, epochs=10):
    history = []
    for epoch in range(1, epochs + 1):
        loss = train_epoch(model, test_loader, criterion, optimizer)
        acc = evaluate(model, test_loader)
        print(f"Epoch {epoch}/{epochs}\n  Train Loss: {loss:.4f}\n  Test Accuracy: {acc:.2%}")
        history.append([loss, acc])
    return history
