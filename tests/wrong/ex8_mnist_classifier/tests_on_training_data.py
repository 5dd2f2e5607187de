# fault: fit-evaluates-on-train-loader
from exercises.ex6_train_epoch import train_epoch
from exercises.ex7_evaluate import evaluate


def fit(model, train_loader, test_loader, criterion, optimizer, epochs=10):
    def one(epoch):
        result = train_epoch(model, train_loader, criterion, optimizer), evaluate(model, train_loader)
        print("Epoch %d/%d\nTrain Loss: %.4f\nTest Accuracy: %.2f%%" % (epoch, epochs, result[0], 100 * result[1]))
        return result

    return [one(epoch + 1) for epoch in range(epochs)]
