"""What the two ``configure_training`` share: watches a criterion and an optimizer by what they do."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor, nn, optim

from grader.probe import Draw, Note, array, plain


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

    The slots: ``result`` and ``halves`` (types), ``loss`` (the criterion's value on the given tensors), ``optimizer``
    (its type in torch.optim), ``covered`` (of how many parameters it has how many), ``rates`` (its settings), and
    ``path`` (where four steps on given gradients take the weights).
    """
    model = Nested(draw)
    result = configure(model)
    note["result"] = type(result).__name__
    halves = tuple(result) if isinstance(result, (tuple, list)) else (result,)
    note["halves"] = tuple(_kind(half) for half in halves)
    if len(halves) != 2:
        return
    criterion, optimizer = halves
    note["order"] = "exchanged" if isinstance(criterion, optim.Optimizer) else "kept"
    if isinstance(criterion, optim.Optimizer):
        criterion, optimizer = optimizer, criterion
    _watch_optimizer(model, optimizer, note, draw)
    note["criterion_type"] = criterion.__name__ if isinstance(criterion, type) else type(criterion).__name__
    leaf = predictions.clone().requires_grad_()
    loss = criterion(leaf, targets)
    note["loss"] = plain(loss)
    if isinstance(loss, Tensor) and loss.numel() == 1:
        loss.backward()  # type: ignore[no-untyped-call]
        note["slope"] = plain(leaf.grad)


def _kind(half: object) -> str:
    if isinstance(half, type):
        return f"class {half.__name__}"
    if isinstance(half, optim.Optimizer):
        return "optimizer"
    return "criterion" if callable(half) else type(half).__name__


def _watch_optimizer(model: nn.Module, optimizer: object, note: Note, draw: Draw) -> None:
    note["optimizer"] = _torch_type(optimizer)
    if not isinstance(optimizer, optim.Optimizer):
        return
    mine = {id(p) for group in optimizer.param_groups for p in group["params"]}
    names = [name for name, p in model.named_parameters() if id(p) not in mine]
    note["left_out"] = tuple(names)
    note["strange"] = len(mine - {id(p) for p in model.parameters()})
    note["rates"] = tuple(float(group["lr"]) for group in optimizer.param_groups)
    for name in ("betas", "eps", "weight_decay", "amsgrad", "maximize", "momentum", "nesterov"):
        value = optimizer.param_groups[0].get(name, ())
        note[name] = tuple(float(v) for v in value) if isinstance(value, tuple) else plain(value)
    places = []
    for _ in range(4):
        for parameter in model.parameters():
            parameter.grad = draw.normal(*parameter.shape, scale=0.3)
        optimizer.step()
        places.append(torch.cat([p.detach().reshape(-1) for p in model.parameters()]).clone())
    note["path"] = array(torch.stack(places))


def _torch_type(optimizer: object) -> str:
    """The optimizer's type in torch.optim: its own, or that of the class it is derived from."""
    for base in type(optimizer).__mro__:
        if base.__module__.startswith("torch.optim"):
            return base.__name__
    return type(optimizer).__name__
