import exercises.ex6_train_epoch as ex6
import exercises.ex7_evaluate as ex7


def fit(model, train_loader, test_loader, criterion, optimizer, epochs=10, *, quiet=False):
    out = []
    for i in range(epochs):
        pair = [
            ex6.train_epoch(model=model, dataloader=train_loader, criterion=criterion, optimizer=optimizer),
            ex7.evaluate(model=model, dataloader=test_loader),
        ]
        out.append(pair)
        if not quiet:
            print("Epoch ", i + 1, "/", epochs, sep="")
            print("  Train Loss: ", format(pair[0], ".4f"), sep="")
            print("  Test Accuracy: ", format(pair[1] * 100, ".2f"), "%", sep="")
    return out
