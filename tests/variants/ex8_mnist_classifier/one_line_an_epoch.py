from .ex6_train_epoch import train_epoch
from .ex7_evaluate import evaluate


def fit(model, train_loader, test_loader, criterion, optimizer, epochs: int = 10):
    return [step(model, train_loader, test_loader, criterion, optimizer, e, epochs) for e in range(epochs)]


def step(model, train_loader, test_loader, criterion, optimizer, e, epochs):
    pair = train_epoch(model, train_loader, criterion, optimizer), evaluate(model, test_loader)
    print("Epoch %d/%d, Train Loss = %.4f, Test Accuracy = %.2f %%" % (e + 1, epochs, pair[0], 100 * pair[1]))
    return pair
