"""Exercise 7: how good is the network? Measuring accuracy.

A falling loss says that the network fits the digits it is trained on. What you want to know is another thing: of digits
that it has *never seen*, how many does it get right? That share is the **accuracy**, and it is measured on a second set
of data, the test set, which no update ever looks at.

Testing differs from training in two ways:

- **Eval mode.** Dropout switches off activations by chance while training. In a test it must not: `model.eval()` tells
  every layer so.
- **No gradients.** Nothing is learned in a test, so PyTorch need not remember how each score came about. Inside
  `with torch.no_grad():` it does not, which saves time and memory.

The network gives ten scores for each image. Its *prediction* is the class with the highest score, however large or
small that score is: `argmax` finds its position.

Try it: `python -m exercises.ex7_evaluate`
Check it: `pytest grader -k ex7`
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.utils.data import DataLoader, TensorDataset

# ## The evaluation function
#
# The test set comes in batches too, and its last batch is often a short one. So count: how many predictions were right,
# and how many samples there were, over all batches; divide once, at the end. The mean of the batches' own accuracies
# would let each sample of the short batch count for more than any other.


def evaluate(model: nn.Module, dataloader: DataLoader[tuple[Tensor, ...]]) -> float:
    """Measures the accuracy of a network, and leaves its weights and gradients alone.

    Args:
        model: maps inputs `(N, ...)` to one score per class, `(N, classes)`; it may arrive in train or in eval mode.
        dataloader: serves pairs of inputs `(N, ...)` and class indices `(N,)`; the last batch may be smaller.

    Returns:
        The share of right predictions among all samples, a Python `float` between 0 and 1.
    """
    # TODO: put the model in eval mode.
    # TODO: start two counts at zero: right predictions, and samples.
    # TODO: with gradient recording switched off, for each batch of inputs and targets that the dataloader serves:
    #         compute the model's outputs;
    #         find the class with the highest score in each row;
    #         add how many of these equal their target, as a plain number, and how many samples the batch has.
    # TODO: return the right predictions divided by the samples.
    raise NotImplementedError


def main() -> None:
    """Tests a network that has learned nothing yet, and one whose weights were set by hand to the right answer."""
    torch.manual_seed(4)
    classes = torch.arange(100) % 2
    points = torch.randn(100, 2) + 2.0 * (2 * classes[:, None] - 1)
    dataloader = DataLoader(TensorDataset(points, classes), batch_size=32)
    model = nn.Sequential(nn.Linear(2, 2), nn.Dropout(0.2))
    print(f"Before: {evaluate(model, dataloader):.2%} of {len(points)} points are classified rightly.")
    layer = model[0]
    assert isinstance(layer, nn.Linear)
    with torch.no_grad():
        layer.weight.copy_(torch.tensor([[-1.0, -1.0], [1.0, 1.0]]))
        layer.bias.zero_()
    print(f"After:  {evaluate(model, dataloader):.2%}, with weights that point from one cloud of points to the other.")


if __name__ == "__main__":
    main()
