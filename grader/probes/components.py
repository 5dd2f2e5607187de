"""What the two ``configure_training`` share: watches a criterion and an optimizer by what they do."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor, nn, optim

from grader.observation import Item
from grader.probe import Draw, Note, array, plain

SETTINGS = ("betas", "eps", "weight_decay", "amsgrad", "maximize", "momentum")


class Nested(nn.Module):
    """A network with parameters at three depths, so that an optimizer over some of them shows."""

    def __init__(self, draw: Draw) -> None:
        super().__init__()
        self.fc1 = nn.Linear(2, 3)
        self.deep = nn.Sequential(nn.Linear(3, 2), nn.Sequential(nn.Linear(2, 2)))
        self.fc2 = nn.Linear(2, 2)
        self.scale = nn.Parameter(torch.ones(2))
        with torch.no_grad():
            for parameter in self.parameters():
                parameter.copy_(draw.normal(*parameter.shape))

    def forward(self, x: Tensor) -> Tensor:
        """``(N, 2)`` to ``(N, 2)``."""
        return self.fc2(self.deep(self.fc1(x))) * self.scale  # type: ignore[no-any-return]


def watch_components(
    configure: Callable[[nn.Module], Any], note: Note, draw: Draw, predictions: Tensor, targets: Tensor
) -> None:
    """Notes what ``configure`` returns for a nested model.

    The slots: ``result`` (its type), ``first`` and ``second`` (what its halves are), ``loss`` and ``slope`` (the
    criterion's value on the given tensors, and its derivative), ``optimizer`` (its type in torch.optim), ``left_out``
    (the parameters that it does not move), ``rates`` and the other settings, and ``path`` (where four steps on given
    gradients take the weights).
    """
    model = Nested(draw)
    result = configure(model)
    note["result"] = type(result).__name__
    halves = tuple(result) if isinstance(result, (tuple, list)) else (result,)
    note["first"], note["second"] = (_kind(half) for half in halves) if len(halves) == 2 else ("no pair", "no pair")
    if len(halves) == 2 and isinstance(halves[0], optim.Optimizer):
        halves = halves[::-1]
    criterion = next((half for half in halves if _kind(half) == "criterion"), None)
    optimizer = next((half for half in halves if isinstance(half, optim.Optimizer)), None)
    _watch_criterion(criterion, note, predictions, targets)
    _watch_optimizer(model, optimizer, note, draw)


def _kind(half: object) -> str:
    if isinstance(half, type):
        return f"class {half.__name__}"
    if isinstance(half, optim.Optimizer):
        return "optimizer"
    return "criterion" if callable(half) else type(half).__name__


def _watch_criterion(criterion: Any, note: Note, predictions: Tensor, targets: Tensor) -> None:
    note["criterion"] = getattr(criterion, "__name__", type(criterion).__name__)
    note["loss"] = note["slope"] = None
    if criterion is None:
        return
    leaf = predictions.clone().requires_grad_()
    try:
        loss = criterion(leaf, targets)
    except Exception as error:
        note["loss"] = " ".join([f"{type(error).__name__}:", *str(error).strip().splitlines()[:1]])
        return
    note["loss"] = plain(loss)
    if isinstance(loss, Tensor) and loss.numel() == 1 and loss.requires_grad:
        loss.backward()
        note["slope"] = plain(leaf.grad)


def _watch_optimizer(model: nn.Module, optimizer: optim.Optimizer | None, note: Note, draw: Draw) -> None:
    """Notes how an optimizer is set and where it goes; all slots are there even where there is no optimizer."""
    note["optimizer"] = "none" if optimizer is None else _torch_type(optimizer)
    groups = [] if optimizer is None else optimizer.param_groups
    held = {id(p) for group in groups for p in group["params"]}
    note["left_out"] = tuple(name for name, p in model.named_parameters() if id(p) not in held)
    note["strange"] = len(held - {id(p) for p in model.parameters()})
    note["rates"] = tuple(sorted({float(group["lr"]) for group in groups}))
    for name in SETTINGS:
        note[name] = _setting(groups[0].get(name)) if groups else None
    places = []
    for _ in range(4):
        for parameter in model.parameters():
            parameter.grad = draw.normal(*parameter.shape, scale=0.3)
        if optimizer is not None:
            optimizer.step()
        places.append(torch.cat([p.detach().reshape(-1) for p in model.parameters()]).clone())
    note["path"] = array(torch.stack(places))


def _setting(value: object) -> Item | tuple[Item, ...]:
    """A setting with its numbers as floats: ``0`` and ``0.0`` are the same setting."""
    if isinstance(value, (tuple, list)):
        return tuple(float(number) for number in value)
    return float(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else plain(value)


def _torch_type(optimizer: optim.Optimizer) -> str:
    """The optimizer's type in torch.optim: its own, or that of the class it is derived from."""
    for base in type(optimizer).__mro__:
        if base.__module__.startswith("torch.optim"):
            return base.__name__
    return type(optimizer).__name__
