# fault: fit-rounds-history
from exercises.ex6_train_epoch import train_epoch
from exercises.ex7_evaluate import evaluate


def fit(model, train_loader, test_loader, criterion, optimizer, epochs=10):
    history = []
    for epoch in range(epochs):
        loss = round(train_epoch(model, train_loader, criterion, optimizer), 4)
        acc = round(evaluate(model, test_loader), 4)
        print(f"Epoch {epoch + 1}/{epochs}\n  Train Loss: {loss}\n  Test Accuracy: {acc:.2%}")
        history.append((loss, acc))
    return history
