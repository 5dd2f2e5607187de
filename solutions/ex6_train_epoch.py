"""Exercise 6: one epoch of training on mini-batches.

Full-batch training, as in exercise 3, shows the network every sample before each update. MNIST has 60,000 images, so
the lesson feeds it in *mini-batches*: a `DataLoader` cuts the data set into batches, and the network learns a little
from each. One pass over all batches is an **epoch**.

Two things are needed: the *training components* (a loss that measures how wrong the scores are, and an optimizer that
moves the weights) and the *training function*, which makes one pass and reports how large the loss was on average.

Every batch repeats the five steps you know: forward, loss, `zero_grad`, `backward`, `step`.

Try it: `python -m exercises.ex6_train_epoch`
Check it: `pytest grader -k ex6`
"""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor, nn, optim
from torch.utils.data import DataLoader, TensorDataset

# ## Training components
#
# For classification the lesson uses cross-entropy. It takes the raw scores (logits) of the network, applies the
# softmax itself, and compares with the index of the right class. The optimizer is Adam with a learning rate of 0.001,
# and it must be given *all* of the model's parameters.


def configure_training(model: nn.Module) -> tuple[nn.Module, optim.Optimizer]:
    """The loss and the optimizer of the lesson.

    Args:
        model: the network to train.

    Returns:
        The pair `(criterion, optimizer)`: cross-entropy with its default arguments, and Adam with `lr=0.001` over all
        of the model's parameters.
    """
    # TODO: create the cross-entropy loss from torch.nn and call it criterion.
    # TODO: create Adam from torch.optim over model.parameters(), with the learning rate 0.001; call it optimizer.
    # TODO: return both, the criterion first.
    ### BEGIN SOLUTION
    criterion = nn.CrossEntropyLoss()
    optimizer = optim.Adam(model.parameters(), lr=0.001)
    return criterion, optimizer
    ### END SOLUTION


# ## One epoch
#
# Dropout behaves differently while training and while testing, so the function first puts the model in train mode:
# whoever called `model.eval()` before, for a test, may have left it there.


def train_epoch(
    model: nn.Module,
    dataloader: DataLoader[tuple[Tensor, ...]],
    criterion: Callable[[Tensor, Tensor], Tensor],
    optimizer: optim.Optimizer,
) -> float:
    """Makes one pass over the data, with one update per batch.

    Args:
        model: the network; it may arrive in train or in eval mode.
        dataloader: serves pairs of inputs `(N, ...)` and class indices `(N,)`; the last batch may be smaller.
        criterion: called with `(predictions, targets)`, gives the loss of a batch.
        optimizer: moves the weights of `model`.

    Returns:
        The mean of the batch losses, a Python `float`: their sum divided by the number of batches. Each loss is the
        one from before its batch's update.
    """
    # TODO: put the model in train mode.
    # TODO: for each batch of inputs and targets that the dataloader serves:
    #         compute the model's outputs and the loss;
    #         clear the old gradients, compute the new ones, and let the optimizer take one step;
    #         add the loss, as a plain number, to a total.
    # TODO: return the total divided by the number of batches.
    ### BEGIN SOLUTION
    model.train()
    total_loss = 0.0
    for inputs, targets in dataloader:
        outputs = model(inputs)
        loss = criterion(outputs, targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        total_loss += loss.item()
    return total_loss / len(dataloader)
    ### END SOLUTION


def main() -> None:
    """Trains a small network for five epochs on two clouds of points, and prints the falling loss."""
    torch.manual_seed(0)
    points = torch.cat([torch.randn(64, 2) - 1, torch.randn(64, 2) + 1])
    classes = torch.cat([torch.zeros(64, dtype=torch.long), torch.ones(64, dtype=torch.long)])
    dataloader = DataLoader(TensorDataset(points, classes), batch_size=16, shuffle=True)
    model = nn.Sequential(nn.Linear(2, 16), nn.ReLU(), nn.Linear(16, 2))
    criterion, optimizer = configure_training(model)
    for epoch in range(5):
        print(f"Epoch {epoch + 1}, Loss: {train_epoch(model, dataloader, criterion, optimizer):.4f}")


if __name__ == "__main__":
    main()
