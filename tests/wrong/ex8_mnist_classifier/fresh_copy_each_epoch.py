# fault: fit-trains-a-copy
# slip: every epoch starts from a copy of the untrained model, so the training does not build up
import copy

from exercises.ex6_train_epoch import train_epoch
from exercises.ex7_evaluate import evaluate


def fit(model, train_loader, test_loader, criterion, optimizer, epochs=10):
    history = []
    for epoch in range(epochs):
        net = copy.deepcopy(model)
        loss = train_epoch(net, train_loader, criterion, optimizer)
        acc = evaluate(net, test_loader)
        print(f"Epoch {epoch + 1}/{epochs}")
        print(f"  Train Loss: {loss:.4f}")
        print(f"  Test Accuracy: {acc:.2%}")
        history.append((loss, acc))
    return history
