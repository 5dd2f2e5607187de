"""Exercise 1: your first network.

A network in PyTorch is a class. It inherits from `nn.Module` and has two methods: `__init__` creates the layers, once,
and `forward` says how an input runs through them, every time.

The network of this section has one hidden layer:

    x (N, input_size)  →  Linear  →  ReLU  →  Linear  →  scores (N, output_size)

A *linear layer* `nn.Linear(a, b)` takes `a` numbers and gives `b`: each output is a weighted sum of all inputs plus a
bias. Two of them in a row would still be one weighted sum; the **ReLU** between them, which sets negative numbers to
zero, is what lets the network bend.

Layers that are stored as attributes (`self.fc1 = ...`) are *registered*: PyTorch finds their weights, and an optimizer
can train them. And you never call `forward` yourself: `model(x)` does it.

Try it: `python -m exercises.ex1_feed_forward`
Check it: `pytest grader -k ex1`
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

# ## Building your first network
#
# The sizes are arguments, so that one class serves many tasks. For images of 28 × 28 pixels and ten digits the lesson
# takes 784 inputs, 128 hidden units and 10 outputs.


class FeedForwardNet(nn.Module):
    """A feed-forward network with one hidden layer: linear, ReLU, linear."""

    def __init__(self, input_size: int, hidden_size: int, output_size: int) -> None:
        """Creates the two linear layers.

        Args:
            input_size: how many numbers describe one sample.
            hidden_size: how many units the hidden layer has.
            output_size: how many scores come out for each sample.
        """
        # TODO: call super().__init__() first, so that PyTorch can keep track of your layers.
        # TODO: create the first linear layer, from input_size to hidden_size, as an attribute of self.
        # TODO: create the second linear layer, from hidden_size to output_size, as another one.
        raise NotImplementedError

    def forward(self, x: Tensor) -> Tensor:
        """Computes the scores of a batch.

        Args:
            x: the inputs `(N, input_size)`, one sample a row; a batch of one works as well.

        Returns:
            The scores (logits) `(N, output_size)`: raw numbers, with nothing applied after the second layer.
        """
        # TODO: send x through the first layer, then through ReLU, then through the second layer.
        # TODO: return what the second layer gives, as it is.
        raise NotImplementedError


def main() -> None:
    """Builds the lesson's network, prints its layers, and shows the shape of what comes out."""
    torch.manual_seed(0)
    model = FeedForwardNet(input_size=784, hidden_size=128, output_size=10)
    print(model)
    x = torch.randn(32, 784)
    print("Input shape: ", tuple(x.shape))
    print("Output shape:", tuple(model(x).shape))


if __name__ == "__main__":
    main()
