"""Exercise 5: a network for handwritten digits.

MNIST's images have 28 × 28 grey pixels and come in batches of the shape (N, 1, 28, 28): N images, one channel, 28 rows,
28 columns. A linear layer wants flat rows of 784 numbers, so the network *flattens* its input before anything else:
each image becomes one row, pixel after pixel, and the batch stays a batch.

    x (N, 1, 28, 28)  →  (N, 784)  →  128  →  64  →  scores (N, 10)

`x.view(-1, 784)` or `x.view(x.size(0), -1)` do it, and so do `reshape`, `torch.flatten(x, 1)` and `nn.Flatten()`. The
number of images must not stand in the code: the last batch of an epoch is often smaller, and a single image is a batch
of one. It should not matter either whether the channel is there, (N, 28, 28), or the images arrive flat, (N, 784).

As in exercise 4, ReLU and dropout with p = 0.2 follow each hidden layer, and raw scores come out. The pixels are taken
as they are: scaling them is a matter of preparing the data, not of the network.

Try it: `python -m exercises.ex5_mnist_net`
Check it: `pytest grader -k ex5`
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

# ## MNIST: define the network


class MNISTNet(nn.Module):
    """Three linear layers, 784 → 128 → 64 → 10, with ReLU and dropout after each of the first two."""

    def __init__(self) -> None:
        """Creates the layers."""
        # TODO: call super().__init__() first.
        # TODO: create three linear layers as attributes of self: 784 to 128, 128 to 64, and 64 to 10.
        # TODO: create a dropout layer, nn.Dropout, that drops each unit with probability 0.2.
        ### BEGIN SOLUTION
        super().__init__()
        self.fc1 = nn.Linear(28 * 28, 128)
        self.fc2 = nn.Linear(128, 64)
        self.fc3 = nn.Linear(64, 10)
        self.relu = nn.ReLU()
        self.dropout = nn.Dropout(0.2)
        ### END SOLUTION

    def forward(self, x: Tensor) -> Tensor:
        """Computes the scores of a batch of images.

        Args:
            x: the images `(N, 1, 28, 28)`, `(N, 28, 28)` or `(N, 784)`; the same pixels give the same scores.

        Returns:
            The scores (logits) `(N, 10)`, a row for each image: raw numbers, with nothing applied after the last layer.
        """
        # TODO: flatten x to the shape (N, 784), whatever N is.
        # TODO: for each of the first two layers: send x through the layer, then ReLU, then dropout.
        # TODO: return what the third layer gives, as it is.
        ### BEGIN SOLUTION
        x = x.reshape(-1, 28 * 28)
        x = self.dropout(self.relu(self.fc1(x)))
        x = self.dropout(self.relu(self.fc2(x)))
        return self.fc3(x)  # type: ignore[no-any-return]
        ### END SOLUTION


def main() -> None:
    """Builds the network, and shows that images of all three shapes give scores."""
    torch.manual_seed(0)
    model = MNISTNet()
    print(model)
    images = torch.rand(64, 1, 28, 28)
    for x in (images, images.squeeze(1), images.flatten(1)):
        print("Input shape:", tuple(x.shape), " Output shape:", tuple(model(x).shape))


if __name__ == "__main__":
    main()
