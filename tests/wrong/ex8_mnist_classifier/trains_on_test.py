# fault: fit-trains-on-test-loader
# slip: trains on the test loader
from . import ex6_train_epoch, ex7_evaluate


def fit(model, train_loader, test_loader, criterion, optimizer, epochs=10):
    history = []
    for e in range(1, epochs + 1):
        pair = (
            ex6_train_epoch.train_epoch(model, test_loader, criterion, optimizer),
            ex7_evaluate.evaluate(model, test_loader),
        )
        print("Epoch %d/%d" % (e, epochs))
        print("  Train Loss: %.4f" % pair[0])
        print("  Test Accuracy: %.2f%%" % (100 * pair[1]))
        history.append(pair)
    return history
