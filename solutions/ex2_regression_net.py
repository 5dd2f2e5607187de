"""Exercise 2: a network for regression.

Not every network chooses a class. In *regression* it predicts a number: a price, a temperature, an angle. The pipeline
of this section (model, loss, optimizer, training loop) begins with such a model: ten numbers in, one number out.

    x (N, 10)  →  Linear(10, 20)  →  ReLU  →  Linear(20, 1)  →  predictions (N, 1)

Layers that simply follow one another can be stacked in an `nn.Sequential`: it is a module itself, and calling it sends
the input through all of its parts. The same layers as separate attributes would do as well.

The last layer stays bare. A prediction may be any number, below zero too, and it keeps its column: the targets have the
shape (N, 1), and a prediction of shape (N,) against them makes the loss compare every sample with every other.

Try it: `python -m exercises.ex2_regression_net`
Check it: `pytest grader -k ex2`
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

# ## The complete training pipeline: the model


class Net(nn.Module):
    """A network for regression: linear, ReLU, linear, with the sizes 10, 20 and 1."""

    def __init__(self) -> None:
        """Creates the layers."""
        # TODO: call super().__init__() first.
        # TODO: create an nn.Sequential as an attribute of self, with three parts: a linear layer from 10 to 20,
        #       a ReLU, and a linear layer from 20 to 1.
        ### BEGIN SOLUTION
        super().__init__()
        self.layers = nn.Sequential(
            nn.Linear(10, 20),
            nn.ReLU(),
            nn.Linear(20, 1),
        )
        ### END SOLUTION

    def forward(self, x: Tensor) -> Tensor:
        """Predicts one number for each sample.

        Args:
            x: the inputs `(N, 10)`, one sample a row; a batch of one works as well.

        Returns:
            The predictions `(N, 1)`, with nothing applied after the last layer.
        """
        # TODO: send x through the layers, and return what comes out.
        ### BEGIN SOLUTION
        return self.layers(x)  # type: ignore[no-any-return]
        ### END SOLUTION


def main() -> None:
    """Builds the network, prints its layers, and shows the shape of its predictions."""
    torch.manual_seed(0)
    model = Net()
    print(model)
    x = torch.randn(5, 10)
    predictions = model(x)
    print("Input shape: ", tuple(x.shape))
    print("Output shape:", tuple(predictions.shape))


if __name__ == "__main__":
    main()
