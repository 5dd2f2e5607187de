# fault: fit-own-evaluation-loop
# slip: calls train_epoch but counts the accuracy itself instead of calling evaluate
import torch

from exercises.ex6_train_epoch import train_epoch


def accuracy_of(model, loader):
    model.eval()
    with torch.no_grad():
        hits = torch.cat([model(x).argmax(1) == y for x, y in loader])
    return hits.double().mean().item()


def fit(model, train_loader, test_loader, criterion, optimizer, epochs=10):
    history = []
    for epoch in range(epochs):
        loss = train_epoch(model, train_loader, criterion, optimizer)
        acc = accuracy_of(model, test_loader)
        print(f"Epoch {epoch + 1}/{epochs}")
        print(f"  Train Loss: {loss:.4f}")
        print(f"  Test Accuracy: {acc:.2%}")
        history.append((loss, acc))
    return history
