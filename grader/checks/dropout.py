"""What is graded of dropout, and in which words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from grader.checks.networks import items
from grader.checks.words import number, reals
from grader.exercise import Check, Slip
from grader.observation import Item, Slots

RATE = 0.2
LESSON = "Building deeper networks, adding dropout"
SAMPLED: Mapping[str, float] = {"dropout.rates": 0.035, "dropout.scales": 0.035}
"""More than six standard deviations of what is measured: a right program fails once in a thousand million."""

_KINDS = {
    "none": "no unit is dropped",
    "noise": "numbers change at random instead of being set to zero",
    "all": "everything is set to zero",
    "rows": "a whole row is dropped at a time",
    "same mask": "the same units are dropped in every row of a batch",
    "kept": "the same units are dropped again in the next call",
    "counted": "about the same number of units is dropped in every row, so they are not dropped by chance alone",
    "clustered": "units are dropped in groups",
    "repeated": "the units that are dropped are those that were dropped in the layer before",
}


def dropout_checks(widths: Sequence[int], points: tuple[float, float, float]) -> tuple[Check, Check, Check]:
    """The checks of dropout for hidden layers of these widths: after each of them, nowhere else, off in eval mode."""
    stages = ("the input", *(f"the hidden layer of {width}" for width in widths), "the scores")
    hidden, elsewhere, evaluation = points
    return _hidden_check(stages, hidden), _elsewhere_check(stages, elsewhere), _eval_check(stages, evaluation)


def _hidden_check(stages: Sequence[str], points: float) -> Check:
    hidden = stages[1:-1]

    def tell(seen: Slots, expected: Slots) -> str:
        return _unreadable(seen, "dropout.hidden", len(hidden)) or _hidden(seen, hidden)

    return Check(
        "dropout",
        "dropout with p = 0.2 after every hidden layer while training",
        points,
        ("dropout.hidden", "dropout.rates", "dropout.scales"),
        tell,
        "Apply nn.Dropout(0.2) to the output of each hidden layer, before or after ReLU.",
        readings=(rate_reading,),
    )


def _elsewhere_check(stages: Sequence[str], points: float) -> Check:
    def tell(seen: Slots, expected: Slots) -> str:
        words = items(seen, "dropout.elsewhere")
        found = [
            f"in {stage}, {_KINDS.get(str(word), 'some numbers are set to zero')}"
            for stage, word in zip((stages[0], stages[-1]), words, strict=False)
            if word != "none"
        ]
        return (
            _unreadable(seen, "dropout.elsewhere", 2)
            or f"In train mode, {' and '.join(found)}; dropout belongs to the hidden units only."
        )

    return Check(
        "dropout-elsewhere",
        "no dropout on the input or on the scores",
        points,
        ("dropout.elsewhere",),
        tell,
        "Apply dropout to hidden units only.",
    )


def _eval_check(stages: Sequence[str], points: float) -> Check:
    def tell(seen: Slots, expected: Slots) -> str:
        words = items(seen, "dropout.eval")
        found = [stage for stage, word in zip(stages, words, strict=False) if word != "none"]
        return (
            _unreadable(seen, "dropout.eval", len(stages))
            or f"After model.eval(), units still change at random in {_list(found)}; nothing should be dropped then."
        )

    return Check(
        "dropout-in-eval",
        "no dropout in eval mode",
        points,
        ("dropout.eval",),
        tell,
        "Use nn.Dropout, made in __init__, or pass training=self.training to F.dropout.",
    )


def _hidden(seen: Slots, stages: Sequence[str]) -> str:
    words, rates, scales = items(seen, "dropout.hidden"), reals(seen, "dropout.rates"), reals(seen, "dropout.scales")
    undropped = [stage for stage, word in zip(stages, words, strict=False) if word == "none"]
    if len(undropped) == len(stages):
        return "In train mode no hidden unit is ever set to zero; about 20 % of them should be, anew in every call."
    if undropped:
        return f"In train mode no unit of {_list(undropped)} is ever set to zero; about 20 % should be."
    for stage, word in zip(stages, words, strict=False):
        if word not in ("own", "unseen"):
            how = _KINDS.get(str(word), "units are not dropped as they should be")
            return (
                f"In train mode, in {stage}, {how}; each unit should be set to zero by itself, with probability 0.2, "
                "anew in every row and every call."
            )
    untouched = bool(scales) and all(abs(scale - 1.0) < 0.1 for scale in scales)
    rate = _rate(rates, stages)
    return rate if rate and not untouched else f"{rate} {_scale(seen, scales)}".strip()


def _rate(rates: Sequence[float], stages: Sequence[str]) -> str:
    for stage, rate in zip(stages, rates, strict=False):
        if abs(rate - RATE) > SAMPLED["dropout.rates"]:
            return f"In {stage}, about {_percent(rate)} of the units are set to zero in train mode; it should be 20 %."
    return ""


def _scale(seen: Slots, scales: Sequence[float]) -> str:
    """How the units that are not dropped are scaled, unless the scores themselves are to be mended first."""
    if seen.get("dropout.levels") is False and set(items(seen, "dropout.eval")) == {"none"}:
        return _LOOK_AT_SCORES
    means = ", ".join(f"{scale:.2f}" for scale in scales)
    return (
        f"In train mode the units that are not dropped are multiplied by {means} (a number for each hidden layer); "
        "it should be 1/(1 - 0.2) = 1.25 each."
    )


_LOOK_AT_SCORES = (
    "With weights under which each score should be 1, other scores come out, so dropout cannot be read off; "
    "look at the check of the scores first."
)


def _unreadable(seen: Slots, slot: str, stages: int) -> str:
    found = items(seen, slot)
    if found[:1] == ("other layers",):
        return "The layers are not those that the exercise asks for, so nothing can be said about dropout."
    if "unreadable" in found:
        return _LOOK_AT_SCORES
    if len(found) != stages:
        return "The network has another number of layers than the exercise asks for, so its dropout cannot be compared."
    return ""


def rate_reading(seen: Slots, expected: Slots) -> Slip | None:
    """The rate, where it is the same after every hidden layer and the survivors are scaled to match."""
    rates, scales, words = reals(seen, "dropout.rates"), reals(seen, "dropout.scales"), items(seen, "dropout.hidden")
    if not rates or any(word != "own" for word in words) or seen.get("dropout.levels") is not True:
        return None
    rate = sum(rates) / len(rates)
    even = all(abs(each - rate) < 0.04 for each in rates)
    scaled = all(abs(scale * (1.0 - rate) - 1.0) < 0.1 for scale in scales)
    if not even or not scaled or abs(rate - RATE) < 0.01:
        return None
    return Slip(
        "dropout-wrong-rate",
        f"Your dropout rate is about {rate:.2f}; the lesson's is 0.2.",
        "Write nn.Dropout(0.2): p is the share of units that is dropped.",
        LESSON,
    )


def _percent(share: float) -> str:
    return f"{number(round(100 * share))} %"


def _list(stages: Sequence[str | Item]) -> str:
    words = [str(stage) for stage in stages]
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}" if words else "no layer"
