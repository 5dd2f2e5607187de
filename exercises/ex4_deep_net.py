"""Exercise 4: a deeper network, with dropout.

More hidden layers let a network build features out of features. The one of this section narrows step by step:

    x (N, 784)  →  512  →  256  →  128  →  scores (N, 10)

Each arrow is a linear layer. After each of the first three stands a ReLU; without it two neighbouring layers would act
as one. After the last stands nothing: raw scores come out.

A network this large can learn its training data by heart. **Dropout** works against that: while the network is trained,
each hidden unit is set to zero with probability p = 0.2, anew in every call, so that no unit can rely on a particular
other one. The survivors are multiplied by 1 / (1 - p), which keeps the average as it was. When the network is tested,
dropout must do nothing. `nn.Dropout(0.2)` takes care of all that: `model.train()` turns it on, `model.eval()` off. It
belongs after each hidden layer, and neither on the input nor on the scores.

Try it: `python -m exercises.ex4_deep_net`
Check it: `pytest grader -k ex4`
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

# ## Building deeper networks, adding dropout


class DeepNet(nn.Module):
    """Four linear layers, 784 → 512 → 256 → 128 → 10, with ReLU and dropout after each of the first three."""

    def __init__(self) -> None:
        """Creates the layers."""
        # TODO: call super().__init__() first.
        # TODO: create four linear layers as attributes of self: 784 to 512, 512 to 256, 256 to 128, and 128 to 10.
        # TODO: create a dropout layer, nn.Dropout, that drops each unit with probability 0.2; one serves all layers.
        raise NotImplementedError

    def forward(self, x: Tensor) -> Tensor:
        """Computes the scores of a batch.

        Args:
            x: the inputs `(N, 784)`, one flattened image a row; a batch of one works as well.

        Returns:
            The scores (logits) `(N, 10)`: raw numbers, with nothing applied after the fourth layer.
        """
        # TODO: for each of the first three layers: send x through the layer, then ReLU, then dropout.
        # TODO: return what the fourth layer gives, as it is.
        raise NotImplementedError


def main() -> None:
    """Builds the network, shows the shape of what comes out, and what dropout does in both modes."""
    torch.manual_seed(0)
    model = DeepNet()
    print(model)
    print("Number of parameters:", sum(parameter.numel() for parameter in model.parameters()))
    x = torch.randn(32, 784)
    print("Input shape: ", tuple(x.shape))
    print("Output shape:", tuple(model(x).shape))
    model.train()
    print("Train mode, same input twice, same scores:", torch.equal(model(x), model(x)))
    model.eval()
    print("Eval mode,  same input twice, same scores:", torch.equal(model(x), model(x)))


if __name__ == "__main__":
    main()
