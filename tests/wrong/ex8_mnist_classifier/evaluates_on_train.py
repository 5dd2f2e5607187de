# fault: fit-evaluates-on-train-loader
# slip: the accuracy is measured on the train loader
from exercises.ex6_train_epoch import train_epoch
from exercises.ex7_evaluate import evaluate


def fit(model, train_loader, test_loader, criterion, optimizer, epochs=10):
    history = []
    for epoch in range(epochs):
        loss = train_epoch(model, train_loader, criterion, optimizer)
        acc = evaluate(model, train_loader)
        print(f"Epoch {epoch + 1}/{epochs}\n  Train Loss: {loss:.4f}\n  Test Accuracy: {acc:.2%}")
        history.append((loss, acc))
    return history
