"""What the probes of the training loops share: networks, criteria and an optimizer on which mistakes show.

The numbers are chosen so that no two programs agree by chance: unequal batches, momentum, a learning rate that is not
round, a criterion that no standard one equals, and one large enough for any clipping to bite (its gradients are a
thousand times as long, the learning rate a thousandth: the path of the weights is the same).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass, field

import torch
from torch import Tensor, nn, optim
from torch.optim.optimizer import register_optimizer_step_post_hook, register_optimizer_step_pre_hook
from torch.utils.data import DataLoader, TensorDataset

from grader.diary import Entry, Page, keep
from grader.observation import Array
from grader.probe import Draw, Note, array

LOUD = 1000.0


class Gate(nn.Module):
    """Multiplies by a fixed mask in train mode and by nothing in eval mode: dropout without chance."""

    mask: Tensor

    def __init__(self, mask: Tensor) -> None:
        super().__init__()
        self.register_buffer("mask", mask, persistent=False)

    def forward(self, x: Tensor) -> Tensor:
        """``(N, H)`` to ``(N, H)``."""
        return x * self.mask if self.training else x


class Enough(BaseException):
    """Ends a training that has shown all that it is asked for: no program that is right gets so far."""


class Witness(nn.Module):
    """A small network ``inputs → 4 → outputs`` that keeps what its training does to it, for a :class:`Story`.

    Its entries are ``"F"``, a forward pass, with itself (there may be copies), the mode, the number of rows and the
    weights; and for a gradient that
    arrives ``"g"`` at a clean parameter, ``"G"`` at one that still had a gradient, ``"z"`` one that is zero.

    Args:
        gated: whether the network computes something else in eval mode.
        most: so many updates are enough.

    Raises:
        Enough: in the first forward pass after these.
    """

    def __init__(self, draw: Draw, inputs: int, outputs: int, *, gated: bool = True, most: int | None = None) -> None:
        super().__init__()
        self._most = most
        self.enter = nn.Linear(inputs, 4)
        self.gate = Gate(torch.tensor([1.25, 0.0, 1.25, 1.25]) if gated else torch.ones(4))
        self.leave = nn.Linear(4, outputs)
        with torch.no_grad():
            for parameter in self.parameters():
                parameter.copy_(draw.normal(*parameter.shape, scale=0.6))
        self._last, self._moves = weights_of(self), 0
        self.leave.bias.register_hook(self._arrived)

    def _arrived(self, gradient: Tensor) -> None:
        old = self.leave.bias.grad
        clean = old is None or not bool(old.any())
        keep("z" if not bool(gradient.any()) else "g" if clean else "G")

    def forward(self, x: Tensor) -> Tensor:
        """``(N, inputs)`` to ``(N, outputs)``."""
        now = weights_of(self)
        if self._most is not None and not torch.equal(now, self._last):
            self._last, self._moves = now, self._moves + 1
            if self._moves > self._most:
                raise Enough
        keep("F", self, self.gate.training, len(x), now)
        return self.leave(self.gate(torch.tanh(self.enter(x))))  # type: ignore[no-any-return]


def weights_of(model: nn.Module) -> Tensor:
    """All weights and biases, as they are now, in one row."""
    return torch.cat([parameter.detach().reshape(-1) for parameter in nn.Module.parameters(model)])


class Story:
    """What happens to a witness from now on: read from the diary, since whoever trains it can change what it holds."""

    def __init__(self, witness: Witness) -> None:
        self._witness, self._page, self._begin = witness, Page(), weights_of(witness)

    def begin_anew(self) -> None:
        """Forgets what has happened; the path begins where the weights are now."""
        self._page.turn()
        self._begin = weights_of(self._witness)

    def _entries(self) -> list[Entry]:
        return [entry for entry in self._page.entries() if entry[0] != "F" or entry[1] is self._witness]

    def _passes(self) -> list[Entry]:
        return [entry for entry in self._entries() if entry[0] == "F"]

    def events(self) -> str:
        """A letter for each event: F, g, G, z as the witness keeps them; S a step with gradients, s without, B with
        some.
        """
        return "".join(entry[0] for entry in self._entries() if entry[0] != COUNTED)

    def modes(self) -> list[bool]:
        """Whether it was in train mode, for each forward pass."""
        return [training for _, _, training, _, _ in self._passes()]

    def sizes(self) -> list[int]:
        """How many rows each forward pass had."""
        return [rows for _, _, _, rows, _ in self._passes()]

    def path(self) -> list[Tensor]:
        """The weights at each forward pass, where they had changed since the one before, and where they are now."""
        seen = [weights for *_, weights in self._passes()]
        places = [self._begin]
        for weights in (*seen, weights_of(self._witness)):
            if not torch.equal(weights, places[-1]):
                places.append(weights)
        return places

    def steps(self) -> int:
        """How many forward passes were followed by a counted step."""
        return self._followed_by(COUNTED)

    def arrivals(self) -> int:
        """How many forward passes were followed by the arrival of a gradient."""
        return self._followed_by(*"gGz")

    def _followed_by(self, *kinds: str) -> int:
        passes, followed = 0, set()
        for entry in self._entries():
            if entry[0] == "F":
                passes += 1
            elif entry[0] in kinds and passes:
                followed.add(passes)
        return len(followed)

    def rounds(self) -> int:
        """How often the weights moved between forward passes; where they never did, how often that was tried."""
        return len(self.path()) - 1 or self.steps() or self.arrivals()

    def order(self) -> str:
        """The first two events that are no forward passes: which comes first, a gradient or a step."""
        return self.events().replace("F", "")[:2]


COUNTED = "counted step"
"""The kind of the entry for a step of any optimizer, where steps are only counted."""


def learning_meter(
    model: Witness, inputs: Tensor, targets: Tensor, loss: Callable[[Tensor, Tensor], Tensor]
) -> Callable[[], float]:
    """A function that measures the loss of the model's weights, as they are then, with nothing that others may hold.

    What a student's code is given (the network, the data, the criterion) may not be what it was when it has returned.
    """
    twin, weights = deepcopy(model), list(model.parameters())
    inputs, targets = inputs.clone(), targets.clone()

    def measure() -> float:
        twin.eval()
        with torch.no_grad():
            for mine, theirs in zip(twin.parameters(), weights, strict=True):
                mine.copy_(theirs)
            return float(loss(twin(inputs), targets))

    return measure


def table(places: list[Tensor]) -> Array:
    """Places as a table, one a row."""
    return array(torch.stack(places))


class Loud(nn.Module):
    """A criterion that no standard one equals, a thousand times as loud, and not the same with its arguments exchanged.

    It looks at the raw predictions and the raw targets too, so that neither can be replaced by anything else. A quiet
    one (``loudness`` 1) shows what is too small beside a loud one: a little weight decay.
    """

    def __init__(self, *, classes: bool, loudness: float = LOUD) -> None:
        super().__init__()
        self._classes, self._loudness = classes, loudness

    def forward(self, predictions: Tensor, targets: Tensor) -> Tensor:
        """The loss of a batch, one number."""
        if self._classes:
            base = nn.functional.cross_entropy(predictions, targets, label_smoothing=0.3)
        else:
            base = nn.functional.smooth_l1_loss(predictions, targets, beta=0.7)
        raw = 0.05 * (predictions**2).mean() + 0.03 * predictions.mean()
        first = (predictions.reshape(len(predictions), -1)[:, 0] * targets.reshape(len(targets), -1)[:, 0]).mean()
        return self._loudness * (base + raw + 0.07 * first)


class Scripted(nn.Module):
    """A criterion whose value does not depend on the weights: ``value(rows)`` says what the loss is at this moment.

    So what is made of the losses can be seen alone, whatever the updates are. Its gradients are zero.
    """

    def __init__(self, value: Callable[[int], float]) -> None:
        super().__init__()
        self._value = value

    def forward(self, predictions: Tensor, targets: Tensor) -> Tensor:
        """The loss of a batch, one number."""
        thread = 0.0 * (predictions.sum() + targets.sum())
        return thread + self._value(len(predictions))


def uncomfortable_optimizer(model: nn.Module, loudness: float = LOUD) -> optim.Optimizer:
    """Plain descent with momentum, and a learning rate that nobody would guess."""
    return optim.SGD(model.parameters(), lr=0.137 / loudness, momentum=0.9)


def set_off(model: nn.Module, optimizer: optim.Optimizer, draw: Draw) -> None:
    """Puts the weights, the optimizer's momentum, and those gradients that were not left clean at drawn values.

    So a second run depends on the first only in whether it cleared its gradients.
    """
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.copy_(draw.normal(*parameter.shape, scale=0.6))
            momentum, gradient = (draw.normal(*parameter.shape, scale=0.3 * LOUD) for _ in range(2))
            optimizer.state[parameter]["momentum_buffer"] = momentum
            if parameter.grad is not None and bool(parameter.grad.any()):
                parameter.grad = gradient


def uneven_loader(inputs: Tensor, targets: Tensor, sizes: tuple[int, ...]) -> DataLoader[tuple[Tensor, ...]]:
    """A loader with batches of these sizes, in order; no batch but the last is smaller than its ``batch_size``."""
    ends = [sum(sizes[: i + 1]) for i in range(len(sizes))]
    batches = [list(range(end - size, end)) for end, size in zip(ends, sizes, strict=True)]
    loader = DataLoader(TensorDataset(inputs, targets), batch_sampler=batches)
    # a loader with a batch sampler has none; those that a student knows have one, and some programs use it
    vars(loader)["batch_size"] = min(sizes[:-1])
    return loader


@dataclass
class Steps:
    """What the steps of all optimizers found, the student's own included.

    ``strangers`` are the optimizers other than the given one, ``norms`` and ``largest`` the length of the whole
    gradient and its largest number at each step, ``rates`` the learning rate at each step of the given one.
    """

    strangers: list[optim.Optimizer] = field(default_factory=list)
    rates: list[float] = field(default_factory=list)
    norms: list[float] = field(default_factory=list)
    largest: list[float] = field(default_factory=list)


@contextmanager
def counted_steps() -> Iterator[None]:
    """Keeps, for a :class:`Story`, that any optimizer makes a step."""

    def after(optimizer: optim.Optimizer, args: object, kwargs: object) -> None:
        keep(COUNTED)

    handle = register_optimizer_step_post_hook(after)
    try:
        yield
    finally:
        handle.remove()


@contextmanager
def watched_steps(witness: Witness, given: optim.Optimizer) -> Iterator[Steps]:
    """Gives what the steps meanwhile find, and keeps them for a :class:`Story`."""
    steps = Steps()

    def before(optimizer: optim.Optimizer, args: object, kwargs: object) -> None:
        gradients = [p.grad for p in witness.parameters()]
        there = [g is not None and bool(g.any()) for g in gradients]
        keep("S" if all(there) else "B" if any(there) else "s")
        whole = torch.cat([torch.zeros(1), *(g.detach().reshape(-1) for g in gradients if g is not None)])
        steps.norms.append(float(whole.norm()))
        steps.largest.append(float(whole.abs().max()))
        if optimizer is given:
            steps.rates.append(float(given.param_groups[0]["lr"]))
        elif not any(optimizer is stranger for stranger in steps.strangers):
            steps.strangers.append(optimizer)

    handle = register_optimizer_step_pre_hook(before)
    try:
        yield steps
    finally:
        handle.remove()


def note_updates(note: Note, call: str, story: Story, steps: Steps, most: int | None = None) -> None:
    """Notes the path of one call (its first ``most`` updates), and facts about its steps."""
    places = story.path()
    note[f"{call}_updates"] = len(places) - 1
    note[f"{call}_weights"] = table(places[: None if most is None else most + 1])
    note[f"{call}_order"] = story.order()
    note[f"{call}_forward"] = "F" in story.events()
    note[f"{call}_strangers"] = tuple(sorted({type(stranger).__name__ for stranger in steps.strangers}))
    note[f"{call}_several"] = len(steps.strangers) > 1
    note[f"{call}_norms"] = tuple(steps.norms[:most])
    note[f"{call}_largest"] = tuple(steps.largest[:most])
    note[f"{call}_rates"] = len(set(steps.rates))
