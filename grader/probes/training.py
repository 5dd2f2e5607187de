"""What the probes of the training loops share: a network that shows its mode, a step counter, an uncomfortable optimizer.

The numbers are chosen so that mistakes show: unequal batches, momentum, a learning rate that is not round, a loss
large enough for any clipping to bite (its hundredfold, with a hundredth of the learning rate: the same path), and a
criterion that no other one equals.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import torch
from torch import Tensor, nn, optim
from torch.optim.optimizer import register_optimizer_step_post_hook, register_optimizer_step_pre_hook
from torch.utils.data import DataLoader, TensorDataset

from grader.observation import Array
from grader.probe import Draw, array

LOUD = 100.0


class Gate(nn.Module):
    """Multiplies by a fixed mask in train mode and by nothing in eval mode: dropout without chance."""

    mask: Tensor

    def __init__(self, mask: Tensor) -> None:
        super().__init__()
        self.register_buffer("mask", mask, persistent=False)

    def forward(self, x: Tensor) -> Tensor:
        """``(N, H)`` to ``(N, H)``."""
        return x * self.mask if self.training else x


class Witness(nn.Module):
    """A small network ``inputs → 4 → outputs`` that keeps what its training does to it.

    ``path`` holds the weights at each forward pass where they had changed since the one before; ``events`` a letter
    each for what happened: F forward, C criterion, g a gradient arrives at a clean parameter, G at one that still had
    a gradient, S a step with gradients, s a step without, B a step with only some of them.
    """

    def __init__(self, draw: Draw, inputs: int, outputs: int) -> None:
        super().__init__()
        self.enter = nn.Linear(inputs, 4)
        self.gate = Gate(torch.tensor([1.25, 0.0, 1.25, 1.25]))
        self.leave = nn.Linear(4, outputs)
        with torch.no_grad():
            for parameter in self.parameters():
                parameter.copy_(draw.normal(*parameter.shape, scale=0.6))
        self.path: list[Tensor] = []
        self.modes: list[bool] = []
        self.grad_modes: list[bool] = []
        self.rows: list[int] = []
        self.events: list[str] = []
        self.leave.bias.register_hook(self._arrived)

    def _arrived(self, gradient: Tensor) -> None:
        old = self.leave.bias.grad
        self.events.append("g" if old is None or not bool(old.any()) else "G")

    def weights(self) -> Tensor:
        """All weights in one row."""
        return torch.cat([parameter.detach().reshape(-1) for parameter in self.parameters()])

    def look(self) -> None:
        """Keeps the weights if they have changed."""
        now = self.weights().clone()
        if not self.path or not torch.equal(now, self.path[-1]):
            self.path.append(now)

    def forward(self, x: Tensor) -> Tensor:
        """``(N, inputs)`` to ``(N, outputs)``."""
        self.look()
        self.events.append("F")
        self.modes.append(self.training)
        self.grad_modes.append(torch.is_grad_enabled())
        self.rows.append(int(x.shape[0]))
        hidden = self.gate(torch.tanh(self.enter(x)))
        return self.leave(hidden)  # type: ignore[no-any-return]

    def travelled(self) -> Array:
        """The path so far, a row for each new place, the last included."""
        self.look()
        return array(torch.stack(self.path))


class Loud(nn.Module):
    """A criterion that no standard one equals, a hundred times as loud, and not the same with its arguments exchanged.

    ``asked`` keeps the value of each call.
    """

    def __init__(self, witness: Witness, classes: bool) -> None:
        super().__init__()
        self._witness = [witness]  # in a list: not a submodule
        self._classes = classes
        self.asked: list[float] = []

    def forward(self, predictions: Tensor, targets: Tensor) -> Tensor:
        """The loss of a batch, one number."""
        self._witness[0].events.append("C")
        if self._classes:
            base = nn.functional.cross_entropy(predictions, targets, label_smoothing=0.3)
        else:
            base = nn.functional.smooth_l1_loss(predictions, targets, beta=0.7)
        loss = LOUD * (base + 0.05 * (predictions**2).mean() + 0.03 * predictions.mean())
        self.asked.append(float(loss.detach()))
        return loss


def uncomfortable_optimizer(model: nn.Module) -> optim.Optimizer:
    """Plain descent with momentum, and a learning rate that nobody would guess."""
    return optim.SGD(model.parameters(), lr=0.137 / LOUD, momentum=0.9)


def uneven_loader(inputs: Tensor, targets: Tensor, sizes: tuple[int, ...]) -> DataLoader[tuple[Tensor, ...]]:
    """A loader with batches of these sizes, in order."""
    ends = [sum(sizes[: i + 1]) for i in range(len(sizes))]
    batches = [list(range(end - size, end)) for end, size in zip(ends, sizes, strict=True)]
    return DataLoader(TensorDataset(inputs, targets), batch_sampler=batches)


@contextmanager
def watched_steps(witness: Witness, given: optim.Optimizer) -> Iterator[list[str]]:
    """Notes the steps of every optimizer as events of the witness; gives the list of other optimizers' types."""
    strangers: list[str] = []

    def before(optimizer: optim.Optimizer, args: object, kwargs: object) -> None:
        with_gradient = [p.grad is not None and bool(p.grad.any()) for p in witness.parameters()]
        witness.events.append("S" if all(with_gradient) else "B" if any(with_gradient) else "s")
        if optimizer is not given:
            strangers.append(type(optimizer).__name__)

    handles = [register_optimizer_step_pre_hook(before), register_optimizer_step_post_hook(lambda *_: None)]
    try:
        yield strangers
    finally:
        for handle in handles:
            handle.remove()
