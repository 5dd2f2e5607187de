import time

from exercises import ex6_train_epoch as six
from exercises import ex7_evaluate as seven


class Fitter:
    def __init__(self, model, criterion, optimizer):
        self.model, self.criterion, self.optimizer = model, criterion, optimizer
        self.history = []

    def epoch(self, train_loader, test_loader):
        loss = six.train_epoch(self.model, train_loader, self.criterion, self.optimizer)
        accuracy = seven.evaluate(self.model, test_loader)
        self.history.append((loss, accuracy))

    def tell(self, epochs):
        loss, accuracy = self.history[-1]
        print(f"Epoch {len(self.history)}/{epochs}")
        print(f"  Train Loss: {loss:.4f}")
        print(f"  Test Accuracy: {accuracy * 100:.2f}%")


def fit(model, train_loader, test_loader, criterion, optimizer, epochs=10):
    begin = time.perf_counter()
    fitter = Fitter(model, criterion, optimizer)
    for _ in range(epochs):
        fitter.epoch(train_loader, test_loader)
        fitter.tell(epochs)
    print(f"took {time.perf_counter() - begin:.1f} s")
    return fitter.history
