# fault: fit-own-loop
# slip: writes the training and evaluation loops out itself instead of calling train_epoch and evaluate
import torch


def fit(model, train_loader, test_loader, criterion, optimizer, epochs=10):
    history = []
    for epoch in range(epochs):
        model.train()
        total = 0.0
        for x, y in train_loader:
            optimizer.zero_grad()
            loss = criterion(model(x), y)
            loss.backward()
            optimizer.step()
            total += loss.item()
        model.eval()
        correct = 0
        with torch.no_grad():
            for x, y in test_loader:
                correct += (model(x).argmax(1) == y).sum().item()
        history.append((total / len(train_loader), correct / len(test_loader.dataset)))
        print(f"Epoch {epoch + 1}/{epochs}")
        print(f"  Train Loss: {history[-1][0]:.4f}")
        print(f"  Test Accuracy: {history[-1][1]:.2%}")
    return history
