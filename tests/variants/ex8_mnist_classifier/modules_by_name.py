from exercises import ex6_train_epoch
import exercises.ex7_evaluate as ex7


def fit(model, train_loader, test_loader, criterion, optimizer, epochs=10):
    log = []
    for n in range(epochs):
        train_loss = ex6_train_epoch.train_epoch(
            model=model, dataloader=train_loader, criterion=criterion, optimizer=optimizer
        )
        test_accuracy = ex7.evaluate(model=model, dataloader=test_loader)
        log.append([train_loss, test_accuracy])
        print("Epoch [{}/{}]".format(n + 1, epochs))
        print("Train Loss: {:.4f}".format(train_loss))
        print("Test Accuracy: {:.2f}%".format(test_accuracy * 100))
    return log
