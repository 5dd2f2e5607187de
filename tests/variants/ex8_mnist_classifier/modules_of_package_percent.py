from exercises import ex6_train_epoch, ex7_evaluate


def fit(model, train_loader, test_loader, criterion, optimizer, epochs=10):
    losses, accuracies = [], []
    for e in range(1, epochs + 1):
        losses.append(ex6_train_epoch.train_epoch(model, train_loader, criterion, optimizer))
        accuracies.append(ex7_evaluate.evaluate(model, test_loader))
        print("Epoch %d/%d" % (e, epochs))
        print("  Train Loss: %.4f" % losses[-1])
        print("  Test Accuracy: %.2f%%" % (100 * accuracies[-1]))
    return list(zip(losses, accuracies))
