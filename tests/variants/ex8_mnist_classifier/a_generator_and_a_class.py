from typing import NamedTuple

try:
    from exercises.ex6_train_epoch import train_epoch
    from exercises.ex7_evaluate import evaluate
except ImportError:
    from ex6_train_epoch import train_epoch
    from ex7_evaluate import evaluate


class Result(NamedTuple):
    train_loss: float
    test_accuracy: float

    def __str__(self):
        return f"  Train Loss: {self.train_loss:.4f}\n  Test Accuracy: {self.test_accuracy:.2%}"


class Trainer:
    def __init__(self, model, criterion, optimizer):
        self.model, self.criterion, self.optimizer = model, criterion, optimizer

    def run(self, train_loader, test_loader, epochs):
        for _ in range(epochs):
            loss = train_epoch(self.model, train_loader, self.criterion, self.optimizer)
            yield Result(loss, evaluate(self.model, test_loader))


def fit(model, train_loader, test_loader, criterion, optimizer, epochs=10):
    history = []
    for result in Trainer(model, criterion, optimizer).run(train_loader, test_loader, epochs):
        history.append(result)
        print(f"Epoch {len(history)}/{epochs}", result, sep="\n")
    return history
