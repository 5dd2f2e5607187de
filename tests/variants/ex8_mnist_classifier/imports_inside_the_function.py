def fit(model, train_loader, test_loader, criterion, optimizer, epochs=10):
    import importlib

    import exercises.ex6_train_epoch

    evaluate = importlib.import_module("exercises.ex7_evaluate").evaluate
    if epochs == 0:
        return []
    print(f"Training for {epochs} epochs")
    history = []
    for epoch in range(epochs):
        print(f"Epoch {epoch + 1}/{epochs}")
        loss = exercises.ex6_train_epoch.train_epoch(model, train_loader, criterion, optimizer)
        print(f"  Train Loss: {loss:.4f}")
        accuracy = evaluate(model, test_loader)
        print(f"  Test Accuracy: {accuracy:.2%}")
        history.append((loss, accuracy))
    print(f"Done. Best accuracy: {max(a for _, a in history):.2%}")
    return history
