import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import ex6_train_epoch as six
import ex7_evaluate as seven


def fit(model, train_loader, test_loader, criterion, optimizer, epochs=10):
    report, history = "", []
    for e in range(epochs):
        history.append((six.train_epoch(model, train_loader, criterion, optimizer), seven.evaluate(model, test_loader)))
        report += f"Epoch {e + 1}/{epochs}\n"
        report += f"\x1b[1m  Train Loss: {history[-1][0]:.4f}\x1b[0m\n"
        report += f"\x1b[32m  Test Accuracy: {history[-1][1]:.2%}\x1b[0m\n"
    print(report, end="")
    return history
