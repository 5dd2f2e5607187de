def fit(model, train_loader, test_loader, criterion, optimizer, epochs=10):
    from exercises.ex6_train_epoch import train_epoch as run
    from exercises.ex7_evaluate import evaluate as test

    result = []
    for k in range(epochs):
        result.append((run(model, train_loader, criterion, optimizer), test(model, test_loader)))
        print(f"Epoch {k + 1}/{epochs}", f"  Train Loss: {result[k][0]:.4f}", sep="\n", end="\n")
        print(f"  Test Accuracy: {result[k][1] * 100:.2f}%")
    return result
