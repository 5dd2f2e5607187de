# fault: fit-own-components
# slip: calls configure_training inside fit, which replaces the criterion and the optimizer passed in
from exercises.ex6_train_epoch import configure_training, train_epoch
from exercises.ex7_evaluate import evaluate


def fit(model, train_loader, test_loader, criterion, optimizer, epochs=10):
    criterion, optimizer = configure_training(model)
    history = []
    for epoch in range(epochs):
        loss = train_epoch(model, train_loader, criterion, optimizer)
        acc = evaluate(model, test_loader)
        print(f"Epoch {epoch + 1}/{epochs}")
        print(f"  Train Loss: {loss:.4f}")
        print(f"  Test Accuracy: {acc:.2%}")
        history.append((loss, acc))
    return history
