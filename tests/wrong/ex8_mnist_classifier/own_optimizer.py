# fault: fit-new-optimizer-each-epoch
# slip: makes a new Adam for each epoch instead of using the optimizer that was passed in
import torch

from exercises.ex6_train_epoch import train_epoch
from exercises.ex7_evaluate import evaluate


def fit(model, train_loader, test_loader, criterion, optimizer, epochs=10):
    history = []
    for epoch in range(epochs):
        loss = train_epoch(model, train_loader, criterion, torch.optim.Adam(model.parameters(), lr=0.001))
        acc = evaluate(model, test_loader)
        print(f"Epoch {epoch + 1}/{epochs}")
        print(f"  Train Loss: {loss:.4f}")
        print(f"  Test Accuracy: {acc:.2%}")
        history.append((loss, acc))
    return history
