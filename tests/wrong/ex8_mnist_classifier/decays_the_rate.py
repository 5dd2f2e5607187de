# fault: fit-changes-learning-rate
from torch.optim.lr_scheduler import ExponentialLR

from exercises.ex6_train_epoch import train_epoch
from exercises.ex7_evaluate import evaluate


def fit(model, train_loader, test_loader, criterion, optimizer, epochs=10):
    scheduler = ExponentialLR(optimizer, 0.9)
    history = []
    for epoch in range(epochs):
        loss = train_epoch(model, train_loader, criterion, optimizer)
        acc = evaluate(model, test_loader)
        scheduler.step()
        print(f"Epoch {epoch + 1}/{epochs}\n  Train Loss: {loss:.4f}\n  Test Accuracy: {acc:.2%}")
        history.append((loss, acc))
    return history
