import torch

import exercises.ex6_train_epoch as a
import exercises.ex7_evaluate as b

torch.manual_seed(1)
torch.set_num_threads(2)


def fit(model, train_loader, test_loader, criterion, optimizer, epochs=10):
    history, best = [], -1.0
    for i in range(epochs):
        print("Epoch ", end="")
        print(i + 1, end="/")
        print(epochs)
        loss = a.train_epoch(model, train_loader, criterion, optimizer)
        print("  Train Loss: ", end="")
        print("%.4f" % loss)
        acc = b.evaluate(model, test_loader)
        print("  Test Accuracy: ", end="")
        print("%.2f" % (acc * 100), end="%\n")
        if acc > best:
            best = acc
            print("  a new best!")
        history.append((loss, acc))
    return history
