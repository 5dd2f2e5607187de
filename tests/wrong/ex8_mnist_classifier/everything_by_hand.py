# fault: fit-own-loop
import torch


def fit(model, train_loader, test_loader, criterion, optimizer, epochs=10):
    history = []
    for epoch in range(epochs):
        model.train()
        losses = []
        for x, y in train_loader:
            loss = criterion(model(x), y)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            losses.append(loss.item())
        model.eval()
        hits = []
        with torch.no_grad():
            for x, y in test_loader:
                hits += (model(x).argmax(1) == y).tolist()
        loss, acc = sum(losses) / len(losses), sum(hits) / len(hits)
        print(f"Epoch {epoch + 1}/{epochs}\n  Train Loss: {loss:.4f}\n  Test Accuracy: {acc:.2%}")
        history.append((loss, acc))
    return history
