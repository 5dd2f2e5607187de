# fault: none
# slip: train_epoch and evaluate are never imported (NameError)
def fit(model, train_loader, test_loader, criterion, optimizer, epochs=10):
    history = []
    for epoch in range(epochs):
        loss = train_epoch(model, train_loader, criterion, optimizer)
        acc = evaluate(model, test_loader)
        print(f"Epoch {epoch + 1}/{epochs}")
        print(f"  Train Loss: {loss:.4f}")
        print(f"  Test Accuracy: {acc:.2%}")
        history.append((loss, acc))
    return history
