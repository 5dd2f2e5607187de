from exercises.ex6_train_epoch import train_epoch
from exercises.ex7_evaluate import evaluate


def fit(model, train_loader, test_loader, criterion, optimizer, epochs=10):
    history = []
    for epoch in range(epochs):
        train_loss = train_epoch(model, train_loader, criterion, optimizer)
        test_acc = evaluate(model, test_loader)
        print(f"Epoch {epoch+1}/{epochs}")
        print(f"  Train Loss: {train_loss:.4f}")
        print(f"  Test Accuracy: {test_acc*100:.2f}%")
        history.append((train_loss, test_acc))
    return history
