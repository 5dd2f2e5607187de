"""Exercise 8: putting it all together.

You have a network (exercise 5), a function that trains it for one epoch (exercise 6) and one that tests it (7).
What is left is the outermost loop, the one that you will run: **train, test, report, and again**.

Two loaders come in, and they have different jobs. The network learns from the *train loader*; the *test loader* holds
digits that it never learns from. Each epoch trains on the one and then measures on the other, so that you can watch
both numbers:

    Epoch 1/10
      Train Loss: 0.5234
      Test Accuracy: 85.23%

The loss falls as long as the network fits the training digits better and better. If the accuracy stops rising while the
loss goes on falling, the network has begun to learn its training digits by heart.

The data is given. By default it is the 1,797 handwritten digits that scikit-learn carries, enlarged from 8×8 to 28×28
pixels; with `--data mnist` it is MNIST itself, 70,000 digits, fetched once and then kept on your disk.

Try it: `python -m exercises.ex8_mnist_classifier`, or with `--data mnist`
Check it: `pytest grader -k ex8`
"""

from __future__ import annotations

import argparse
import sys
import warnings
from collections.abc import Callable, Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn, optim
from torch.utils.data import DataLoader, TensorDataset

# Your earlier exercises lie beside this file. The dot means "from the folder that this module belongs to", and works
# wherever Python knows that folder as a package: `python -m exercises.ex8_mnist_classifier`. Run as a plain file
# (`python ex8_mnist_classifier.py`), there is no package, and the files beside this one are imported by name.
if __package__:
    from .ex5_mnist_net import MNISTNet
    from .ex6_train_epoch import configure_training, train_epoch
    from .ex7_evaluate import evaluate
else:
    from ex5_mnist_net import MNISTNet  # type: ignore[import-not-found,no-redef]
    from ex6_train_epoch import configure_training, train_epoch  # type: ignore[import-not-found,no-redef]
    from ex7_evaluate import evaluate  # type: ignore[import-not-found,no-redef]

# ## The data
#
# Nothing to write here. Whatever the source, an image becomes a tensor `(1, 28, 28)` of numbers between 0 (paper) and 1
# (ink), and a fifth of the images is set aside for testing.

Digits = tuple[Tensor, Tensor]
"""Images `(N, 1, 28, 28)`, float32 between 0 and 1, and their classes `(N,)`, int64 from 0 to 9."""


class NoData(RuntimeError):
    """The digits could not be loaded; the message says why, in one line."""


def load_small_digits() -> Digits:
    """The 1,797 digits that come with scikit-learn, 8×8 pixels of 0 to 16, enlarged to 28×28."""
    from sklearn.datasets import load_digits

    digits = load_digits()
    images = torch.tensor(digits.images, dtype=torch.float32)[:, None] / 16.0
    images = nn.functional.interpolate(images, size=(28, 28), mode="bilinear")
    return images, torch.tensor(digits.target, dtype=torch.int64)


def load_mnist() -> Digits:
    """The 70,000 digits of MNIST: from openml.org at the first time, from a cache in scikit-learn's data folder later.

    Raises:
        NoData: openml.org cannot be reached, or what came is not MNIST.
    """
    from joblib import Memory  # type: ignore[import-untyped]
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn
    from sklearn.datasets import get_data_home

    columns = TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn()
    try:
        with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
            progress.add_task("Loading MNIST (15 MB, and a minute to unpack, the first time)", total=None)
            pixels, classes = Memory(get_data_home(), verbose=0).cache(_fetch_mnist)()
    except (OSError, ValueError) as error:
        reason = str(getattr(error, "reason", error)).strip() or type(error).__name__
        raise NoData(
            f"MNIST could not be loaded: {reason.splitlines()[0]}. (The default, --data digits, needs no network.)"
        ) from None
    return torch.from_numpy(pixels).reshape(-1, 1, 28, 28) / 255.0, torch.from_numpy(classes)


def _fetch_mnist() -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
    """Pixels `(70000, 784)` from 0 to 255, and classes `(70000,)`."""
    from sklearn.datasets import fetch_openml

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns at each try; what matters is how the last one ends
        mnist = fetch_openml("mnist_784", version=1, as_frame=False, parser="liac-arff")
    return mnist.data.astype(np.uint8), mnist.target.astype(np.int64)


def make_loaders(
    digits: Digits, batch_size: int = 64, seed: int = 0
) -> tuple[DataLoader[tuple[Tensor, ...]], DataLoader[tuple[Tensor, ...]]]:
    """Cuts the digits in two by chance, the same chance for the same seed.

    Returns:
        The train loader, which shuffles anew in every epoch, and the test loader, with a fifth of the digits.
    """
    images, classes = digits
    chance = torch.Generator().manual_seed(seed)
    order = torch.randperm(len(images), generator=chance)
    test, train = order[: len(order) // 5], order[len(order) // 5 :]
    return (
        DataLoader(TensorDataset(images[train], classes[train]), batch_size, shuffle=True, generator=chance),
        DataLoader(TensorDataset(images[test], classes[test]), batch_size),
    )


# ## The whole of it
#
# The loop is short, because everything in it has a name already. Count epochs from one when you print: people do.


def fit(
    model: nn.Module,
    train_loader: DataLoader[tuple[Tensor, ...]],
    test_loader: DataLoader[tuple[Tensor, ...]],
    criterion: Callable[[Tensor, Tensor], Tensor],
    optimizer: optim.Optimizer,
    epochs: int = 10,
) -> list[tuple[float, float]]:
    """Trains a network for a number of epochs, tests it after each, and prints both results.

    Args:
        model: the network, trained in place.
        train_loader: serves the batches to learn from.
        test_loader: serves the batches to measure the accuracy on.
        criterion: called with `(predictions, targets)`, gives the loss of a batch.
        optimizer: moves the weights of `model`.
        epochs: how many times to go through the train loader; 0 does nothing.

    Returns:
        The history: for each epoch the pair `(train_loss, test_accuracy)`, neither of them rounded.
    """
    # TODO: start with an empty list for the history.
    # TODO: for each epoch:
    #         call train_epoch on the train loader, and keep the loss that it returns;
    #         call evaluate on the test loader, and keep the accuracy that it returns;
    #         print the three lines: "Epoch 1/10", "  Train Loss: 0.5234", "  Test Accuracy: 85.23%";
    #         append the pair (train_loss, test_accuracy) to the history.
    # TODO: return the history.
    ### BEGIN SOLUTION
    history = []
    for epoch in range(epochs):
        train_loss = train_epoch(model, train_loader, criterion, optimizer)
        test_accuracy = evaluate(model, test_loader)
        print(f"Epoch {epoch + 1}/{epochs}")
        print(f"  Train Loss: {train_loss:.4f}")
        print(f"  Test Accuracy: {test_accuracy:.2%}")
        history.append((train_loss, test_accuracy))
    return history
    ### END SOLUTION


def main(arguments: Sequence[str] | None = None) -> int:
    """Trains the network of exercise 5 on handwritten digits; gives the exit code."""
    parser = argparse.ArgumentParser("ex8_mnist_classifier", description="Train a network on handwritten digits.")
    parser.add_argument("--data", choices=("digits", "mnist"), default="digits", help="which digits (default: digits)")
    parser.add_argument("--epochs", type=int, default=10, help="how many passes over them (default: 10)")
    options = parser.parse_args(arguments)
    try:
        digits = load_mnist() if options.data == "mnist" else load_small_digits()
    except NoData as error:
        print(error, file=sys.stderr)
        return 1
    torch.manual_seed(0)
    train_loader, test_loader = make_loaders(digits)
    model = MNISTNet()
    criterion, optimizer = configure_training(model)
    fit(model, train_loader, test_loader, criterion, optimizer, options.epochs)
    return 0


if __name__ == "__main__":
    sys.exit(main())
