# fault: fit-evaluates-before-training
# slip: evaluates before the epoch's training, so each accuracy is one epoch old
from exercises.ex6_train_epoch import train_epoch
from exercises.ex7_evaluate import evaluate


def fit(model, train_loader, test_loader, criterion, optimizer, epochs=10):
    history = []
    for epoch in range(epochs):
        accuracy, loss = evaluate(model, test_loader), train_epoch(model, train_loader, criterion, optimizer)
        print(f"Epoch {epoch + 1}/{epochs}")
        print(f"  Train Loss: {loss:.4f}")
        print(f"  Test Accuracy: {accuracy:.2%}")
        history.append((loss, accuracy))
    return history
