# fault: fit-accuracy-as-share, fit-evaluates-before-training
# slip: evaluates before training, and prints the accuracy as a share instead of in percent
from ex6_train_epoch import train_epoch
from ex7_evaluate import evaluate


def fit(model, train_loader, test_loader, criterion, optimizer, epochs=10):
    history = []
    for epoch in range(1, epochs + 1):
        accuracy = evaluate(model, test_loader)
        loss = train_epoch(model, train_loader, criterion, optimizer)
        print(f"Epoch {epoch}/{epochs}\n  Train Loss: {loss:.4f}\n  Test Accuracy: {accuracy:.4f}")
        history.append([loss, accuracy])
    return history
