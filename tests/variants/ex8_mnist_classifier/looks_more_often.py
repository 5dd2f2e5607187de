from exercises.ex6_train_epoch import train_epoch
from exercises.ex7_evaluate import evaluate


def fit(model, train_loader, test_loader, criterion, optimizer, epochs=10):
    """Also shows the accuracy before training, and the one on the training data."""
    print(f"Untrained: {evaluate(model, test_loader):.2%}")
    history = []
    for epoch in range(epochs):
        model.train()
        train_loss = train_epoch(model, train_loader, criterion, optimizer)
        model.eval()
        seen = evaluate(model, train_loader)
        test_accuracy = evaluate(model, test_loader)
        print(f"Epoch {epoch + 1}/{epochs}")
        print(f"  Train Loss: {train_loss:.4f}")
        print(f"  Train Accuracy: {seen:.2%}")
        print(f"  Test Accuracy: {test_accuracy:.2%}")
        history.append((train_loss, test_accuracy))
    return history
