"""Exercise 3: the training loop.

A new network knows nothing: its weights are random numbers, and so are its predictions. Training changes that, a little
at a time. It takes two things beside the network: a **loss function**, which says in one number how wrong the
predictions are, and an **optimizer**, which moves the weights so that this number becomes smaller.

With both at hand, training is always the same five steps, over and over:

1. *forward*: compute the predictions;
2. *loss*: compare them with the targets;
3. *zero_grad*: clear the gradients of the step before (PyTorch adds new gradients to old ones);
4. *backward*: compute how the loss changes with each weight: its gradient;
5. *step*: let the optimizer move every weight a little against its gradient.

One round over all the training data is called an **epoch**. Here the data are few, and the network sees all of them
before each update: this is *full-batch* training. How to go through a large data set in parts comes in exercise 6.

Try it: `python -m exercises.ex3_training_loop`
Check it: `pytest grader -k ex3`
"""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor, nn, optim

# ## Loss function and optimizer
#
# To predict a number (a price, a temperature) is called *regression*. Its usual loss is the mean squared error: the
# difference between prediction and target, squared, on average over all of them. The optimizer is Adam, which gives
# every weight a step size of its own; its learning rate of 0.001 says how large these steps are. Adam moves what it is
# handed, and nothing else: hand it *all* of the model's parameters.


def configure_training(model: nn.Module) -> tuple[nn.Module, optim.Optimizer]:
    """The loss and the optimizer of the lesson.

    Args:
        model: the network to train.

    Returns:
        The pair `(criterion, optimizer)`: the mean squared error with its default arguments, and Adam with `lr=0.001`
        over all of the model's parameters.
    """
    # TODO: create the mean squared error from torch.nn and call it criterion.
    # TODO: create Adam from torch.optim over model.parameters(), with the learning rate 0.001; call it optimizer.
    # TODO: return both, the criterion first.
    ### BEGIN SOLUTION
    criterion = nn.MSELoss()
    optimizer = optim.Adam(model.parameters(), lr=0.001)
    return criterion, optimizer
    ### END SOLUTION


# ## The training loop
#
# The loop makes one update per epoch. To see whether it learns anything, print the loss now and then: it should fall.
# A loss is a tensor, tied to everything it was computed from; `loss.item()` takes the plain number out of it.


def train(
    model: nn.Module,
    X_train: Tensor,
    y_train: Tensor,
    criterion: Callable[[Tensor, Tensor], Tensor],
    optimizer: optim.Optimizer,
    epochs: int = 100,
) -> nn.Module:
    """Trains a network on all the data at once, with one update per epoch.

    At the epochs 0, 20, 40, … it prints one line: the epoch, and the loss from before that epoch's update to four
    decimals, as in `Epoch 20, Loss: 0.8234`.

    Args:
        model: the network to train.
        X_train: the inputs, `(N, D)`.
        y_train: the targets, `(N, K)`.
        criterion: called with `(predictions, targets)`, gives the loss.
        optimizer: moves the weights of `model`.
        epochs: how many updates to make; with 0 nothing is printed and nothing changes.

    Returns:
        The model that was passed in, trained.
    """
    # TODO: for each epoch from 0 to epochs - 1:
    #         forward: compute the predictions for X_train;
    #         loss: compare them with y_train;
    #         zero_grad, backward, step: make one update;
    #         if the epoch is a multiple of 20, print the epoch and the loss: f"Epoch {epoch}, Loss: {loss.item():.4f}"
    # TODO: after the loop, return the model.
    ### BEGIN SOLUTION
    for epoch in range(epochs):
        predictions = model(X_train)
        loss = criterion(predictions, y_train)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        if epoch % 20 == 0:
            print(f"Epoch {epoch}, Loss: {loss.item():.4f}")
    return model
    ### END SOLUTION


def main() -> None:
    """Fits a small network to 64 points of a noisy plane, and prints the falling loss."""
    torch.manual_seed(0)
    inputs = torch.randn(64, 3)
    targets = inputs @ torch.tensor([[1.0], [-2.0], [0.5]]) + 0.1 * torch.randn(64, 1)
    model = nn.Sequential(nn.Linear(3, 16), nn.ReLU(), nn.Linear(16, 1))
    criterion, optimizer = configure_training(model)
    train(model, inputs, targets, criterion, optimizer, epochs=401)


if __name__ == "__main__":
    main()
