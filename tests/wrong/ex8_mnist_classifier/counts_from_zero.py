# fault: fit-epoch-zero-based
# slip: the printed epochs count from 0
import exercises.ex6_train_epoch as ex6
import exercises.ex7_evaluate as ex7


def fit(model, train_loader, test_loader, criterion, optimizer, epochs=10):
    history, epoch = [], 0
    while epoch < epochs:
        history.append((ex6.train_epoch(model, train_loader, criterion, optimizer), ex7.evaluate(model, test_loader)))
        print("Epoch ", epoch, "/", epochs, sep="")
        print("  Train Loss: {:.4f}".format(history[-1][0]))
        print("  Test Accuracy: {:.2%}".format(history[-1][1]))
        epoch += 1
    return history
