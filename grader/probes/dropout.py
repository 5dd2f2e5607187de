"""Measures dropout stage by stage, from values alone: however it is written, a dropped unit shows as a score of zero.

A *stage* is where numbers stand between layers: stage 0 are the inputs, stage 1 the first hidden units, the last one
the scores. To look at one stage, the weights are set so that each score hangs on a single unit of that stage, and in
every later stage on the mean of a group of units of its own. All numbers are positive and all units are 1, so a score
is zero where its unit was dropped, and the mean of the others shows how survivors are scaled. What happens in the later
stages is measured too, with weights that begin there, and is taken out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import prod

import torch
from torch import Tensor, nn

from grader.probe import Note
from grader.probes.networks import Anatomy, Feed, Layer, Quiet, structure

MANY = 600
"""Rows for a stage where dropout belongs: with ten scores each, a share is measured to half a percent."""
FEW = 60
"""Rows where only the question is whether anything is dropped."""
ROUNDS = 5
"""The many rows are fed in this many batches, each of which looks at other units of the stage."""
BARELY = 0.01
"""A smaller share of dropped units is none: by chance, all units of a group in a later stage may be dropped at once."""
LEAST_SPREAD, MOST_SPREAD = 0.5, 2.0
"""The variance of the number of dropped units among rows, as a multiple of what chance gives: six standard deviations
away, and more.
"""
REPEATED = 0.06
"""Six standard deviations, and more, between a share of the many rows and the product of several."""
ALMOST_ALL = 0.99
"""Where so many units of the later stages are dropped, nothing can be seen of a stage."""


@dataclass(frozen=True)
class Measured:
    """One stage: a ``word``; where it is ``own``, the share of dropped units and the factor of the others.

    ``none``: nothing happens; ``noise``: units change at random, and not by being dropped; ``unseen``: everything is
    dropped later on; ``unreadable``: whatever is set, the scores are not what they should be, and never zero; else see
    :func:`kind` and :meth:`_Stages.dependence`.
    """

    word: str
    rate: float = 0.0
    scale: float = 0.0


def note_dropout(note: Note, found: Anatomy, model: nn.Module, feed: Feed, width: int) -> None:
    """Notes what happens to the units of every stage in train and in eval mode; ``width`` is that of the inputs.

    The slots: ``hidden`` (a word for each hidden stage in train mode), ``rates`` and ``scales`` (measured, for each
    hidden stage), ``scaling`` (in words), ``elsewhere`` (words for the inputs and the scores), ``eval`` (words for all
    stages), ``log`` (PyTorch's own dropout functions as they were called), ``levels`` (whether the scores are ones with
    nothing dropped, as they should be).
    """
    last = len(found.layers)
    if not last or found.layers[0].inputs != width:
        note["hidden"] = note["rates"] = note["scales"] = note["elsewhere"] = note["eval"] = structure(found)
        return
    stage = _Stages(found.layers, model, feed)
    with torch.no_grad():
        model.eval()
        tested = [stage.measure(number, FEW, 1) for number in range(last + 1)]
        note["levels"] = level = stage.is_level()
        model.train()
        inner = [stage.measure(number, MANY, ROUNDS) for number in range(1, last)]
        outer = [stage.measure(number, FEW, 2) for number in (0, last)]
        if level and outer[1].word == "none":
            inner = stage.independent(inner)
        elif not level and all(each.word in ("none", "noise") for each in (*inner, *tested)):
            inner = [Measured("unreadable")] * len(inner)
        with Quiet(watched=True) as log:
            feed(torch.ones(2, found.layers[0].inputs))
    note["hidden"] = tuple(each.word for each in inner)
    note["rates"] = tuple(each.rate for each in inner)
    note["scales"] = tuple(each.scale for each in inner)
    note["scaling"] = tuple(scaling(each) for each in inner)
    note["elsewhere"] = tuple(each.word.replace("unseen", "none") for each in outer)
    note["eval"] = tuple(each.word.replace("unseen", "none") for each in tested)
    note["log"] = tuple(log.calls)


class _Stages:
    """The stages of one network, in whatever mode it is."""

    def __init__(self, layers: Sequence[Layer], model: nn.Module, feed: Feed) -> None:
        self._layers, self._model, self._feed = layers, model, feed
        self._paths = min(layer.outputs for layer in layers)

    def measure(self, stage: int, rows: int, rounds: int) -> Measured:
        """What happens to the units of a stage, without what happens in later ones."""
        later = self._later(stage, rows)
        batches = self._batches(stage, rows // rounds, rounds)
        again = self._scores(rows // rounds)
        scores = torch.cat(batches).double()
        lost, lost_later = _share(scores == 0), _share(later == 0)
        if lost_later > ALMOST_ALL:
            return Measured("unseen")
        rate = 1.0 - (1.0 - lost) / (1.0 - lost_later)
        noise = 3.0 * (lost_later * (1.0 - lost_later) / rows) ** 0.5
        noisy = self._is_apart(stage) and _spread(scores[scores != 0]) > 2.0 * _spread(later[later != 0]) + 1e-4
        dropping = rate >= max(BARELY, noise)
        word = kind(batches, again) if dropping else "none"
        if noisy and word in ("none", "own"):
            word = "noise"
        if word != "own":
            return Measured(word)
        return Measured(word, rate, _mean_of_rest(scores) / (_mean_of_rest(later) or 1.0))

    def independent(self, inner: Sequence[Measured]) -> list[Measured]:
        """The hidden stages, with another word for those whose units are not dropped independently of each other.

        The last one is ``repeated`` where its units are dropped together with those of the same number before it.
        """
        found = [
            each if each.word != "own" else replace(each, word=self.dependence(number, each.rate))
            for number, each in enumerate(inner, 1)
        ]
        if all(each.word == "own" for each in found) and self._is_repeated(found):
            found[-1] = replace(found[-1], word="repeated")
        return found

    def _is_repeated(self, inner: Sequence[Measured]) -> bool:
        self._carry(1)
        self._pass_on(1)
        kept = 1.0 - _share(self._scores(MANY) == 0)
        return abs(kept - prod(1.0 - each.rate for each in inner)) > REPEATED

    def dependence(self, stage: int, rate: float) -> str:
        """How many units of a row are dropped at a time: about the same number in each (``counted``), or more and
        fewer than by chance (``clustered``); where each is dropped by itself, ``own``.

        Every unit of the next stage takes the mean of all units of the stage; later on, each takes a single one, so
        that a score is either zero or untouched.
        """
        self._carry(stage)
        layer = self._layers[stage]
        layer.set(torch.full((layer.outputs, layer.inputs), 1.0 / layer.inputs), torch.zeros(layer.outputs))
        self._pass_on(stage + 1)
        means = self._scores(MANY).double().amax(dim=1)
        means = means[means > 0]
        if len(means) < FEW:
            return "own"
        spread = _spread(means) / (rate / (1.0 - rate) / layer.inputs)
        return "counted" if spread < LEAST_SPREAD else "clustered" if spread > MOST_SPREAD else "own"

    def _pass_on(self, stage: int) -> None:
        """From ``stage`` on, each unit takes the one of its own number."""
        for layer in self._layers[stage:]:
            layer.set(torch.eye(layer.outputs, layer.inputs), torch.zeros(layer.outputs))

    def _batches(self, stage: int, rows: int, rounds: int) -> list[Tensor]:
        """The scores in several batches, each of which hangs on other single units of the stage."""
        self._carry(stage)
        found = []
        for number in range(rounds):
            if stage < len(self._layers):
                self._single_out(stage, number)
            found.append(self._scores(rows))
        return found

    def _later(self, stage: int, rows: int) -> Tensor:
        """The scores where every unit of the next stage is 1 whatever happens before it."""
        if stage == len(self._layers):
            return torch.ones(1, 1)
        self._carry(stage + 1)
        if stage + 1 < len(self._layers):
            self._gather(stage + 1)
        return self._scores(rows).double()

    def is_level(self) -> bool:
        """Whether the scores are ones where every number on the way is one."""
        self._carry(0)
        self._gather(0)
        with Quiet():
            scores = self._scores(2)
        return bool(torch.allclose(scores, torch.ones_like(scores), atol=1e-4))

    def _scores(self, rows: int) -> Tensor:
        result = self._feed(torch.ones(rows, self._layers[0].inputs))
        if not isinstance(result, Tensor) or result.dim() != 2 or len(result) != rows:
            return torch.full((rows, 1), -1.0)  # no scores: nothing can be seen of dropout
        return result

    def _is_apart(self, stage: int) -> bool:
        """Whether what happens before a stage can be kept from it: its units can be set by their bias."""
        return stage == 0 or self._layers[stage - 1].has_bias

    def _carry(self, stage: int) -> None:
        """All units up to ``stage`` are 1; from the stage after the next on, groups carry on the groups before them.

        The layer after ``stage`` is left to :meth:`_single_out` or :meth:`_gather`.
        """
        for number, layer in enumerate(self._layers, 1):
            if number < stage or (number == stage and not layer.has_bias):
                layer.set(torch.full((layer.outputs, layer.inputs), 1.0 / layer.inputs), torch.zeros(layer.outputs))
            elif number == stage:
                layer.set(torch.zeros(layer.outputs, layer.inputs), torch.ones(layer.outputs))
            elif number > stage + 1:
                self._gather(number - 1)

    def _gather(self, stage: int) -> None:
        """Each unit after ``stage`` takes the mean of the units of its group in that stage."""
        layer = self._layers[stage]
        to, origin = torch.arange(layer.outputs) % self._paths, torch.arange(layer.inputs) % self._paths
        weight = (to[:, None] == origin[None, :]).float()
        layer.set(weight / weight.sum(dim=1, keepdim=True).clamp(min=1.0), torch.zeros(layer.outputs))

    def _single_out(self, stage: int, number: int) -> None:
        """Each unit after ``stage`` takes one unit of that stage, in every round another one."""
        layer = self._layers[stage]
        apart = max(layer.inputs // self._paths, 1)
        single = (torch.arange(self._paths) * apart + number % apart) % layer.inputs
        targets = torch.arange(layer.outputs)
        weight = torch.zeros(layer.outputs, layer.inputs)
        weight[targets, single[targets % self._paths]] = 1.0
        layer.set(weight, torch.zeros(layer.outputs))


def kind(batches: Sequence[Tensor], again: Tensor) -> str:
    """How units are dropped, in a word; ``again`` are the scores of a second call like that of the last batch.

    ``all`` of them; ``rows`` as a whole; by the ``same mask`` for every row of a batch; by the mask of the call
    before (``kept``); or as it should be, each by itself and anew: ``own``.
    """
    dropped = [scores == 0 for scores in batches]
    if all(bool(each.all()) for each in dropped):
        return "all"
    if all(bool((each.all(dim=1) == each.any(dim=1)).all()) for each in dropped) and dropped[0].shape[1] > 1:
        return "rows"
    if all(bool((each == each[0]).all()) for each in dropped):
        return "same mask"
    return "kept" if torch.equal(dropped[-1], again == 0) else "own"


def scaling(measured: Measured) -> str:
    """How the units that are not dropped are scaled, in words."""
    kept = 1.0 - measured.rate
    words = {"by 1 / (1 - p)": 1.0 / kept, "not": 1.0, "by 1 - p": kept}
    return next((word for word, factor in words.items() if abs(measured.scale - factor) < 0.05), "otherwise")


def _share(dropped: Tensor) -> float:
    return float(dropped.double().mean())


def _mean_of_rest(scores: Tensor) -> float:
    rest = scores[scores != 0]
    return float(rest.mean()) if rest.numel() else 0.0


def _spread(scores: Tensor) -> float:
    """The variance of scores, relative to their mean; none where there are none."""
    middle = float(scores.mean()) if scores.numel() else 0.0
    if not middle:
        return 0.0
    return float((scores / middle - 1.0).square().mean())
