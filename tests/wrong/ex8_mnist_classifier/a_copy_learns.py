# fault: fit-trains-a-copy
import copy

from exercises.ex6_train_epoch import train_epoch
from exercises.ex7_evaluate import evaluate


def fit(model, train_loader, test_loader, criterion, optimizer, epochs=10):
    net = copy.deepcopy(model)
    history = []
    for epoch in range(epochs):
        loss = train_epoch(net, train_loader, criterion, optimizer)
        acc = evaluate(net, test_loader)
        print(f"Epoch {epoch + 1}/{epochs}\n  Train Loss: {loss:.4f}\n  Test Accuracy: {acc:.2%}")
        history.append((loss, acc))
    return history
