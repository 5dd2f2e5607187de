"""What is graded of every network, and in which words."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from grader.checks.words import count, number, real, reals, text, value
from grader.exercise import Check, Reading, Slip
from grader.observation import Array, Item, Slots, Value
from grader.sketch import TOLERANCE

FALLS = 0.7
"""The share of its first value that the loss must have fallen below."""


def class_check(points: float, name: str, call: str) -> Check:
    """The class can be built and called."""

    def tell(seen: Slots, expected: Slots) -> str:
        if seen["made.module"] is not True:
            return f"{call} does not give an nn.Module."
        result = _thing(text(seen, "made.result"))
        return f"Calling the network on a batch gives {result}; it should give a tensor of scores."

    return Check(
        "class",
        f"{name} is a network that can be called",
        points,
        ("made.module", "made.result"),
        tell,
        f"Write class {name}(nn.Module), and return the scores from forward.",
    )


def layers_check(
    points: float, many: str, prefixes: Sequence[str] = ("",), readings: tuple[Reading, ...] = ()
) -> Check:
    """The linear layers have the right sizes, each with its bias."""

    def tell(seen: Slots, expected: Slots) -> str:
        for prefix in prefixes:
            words = _layers_differ(seen, expected, f"structure.{prefix}")
            if words:
                return words
        return "The layers differ from those that the exercise asks for."

    return Check(
        "layers",
        f"{many} of the right sizes, each with a bias",
        points,
        tuple(f"structure.{prefix}{slot}" for prefix in prefixes for slot in ("layers", "biases")),
        tell,
        "nn.Linear takes the number of inputs, then that of outputs; each layer takes what the one before it gives.",
        readings=readings,
    )


def _layers_differ(seen: Slots, expected: Slots, at: str) -> str:
    found, wanted = items(seen, f"{at}layers"), items(expected, f"{at}layers")
    got = tuple(layer for layer in found if "→" in str(layer))
    if not got:
        extra = items(seen, f"{at}extra")
        other = f" (only parameters of the shapes {', '.join(map(str, extra[:4]))})" if extra else ""
        return f"No linear layer was found in your network{other}; expected: {linears(wanted)}."
    if got != wanted:
        return f"Found: {linears(got)}. Expected: {linears(wanted)}."
    for layer, bias, right in zip(got, items(seen, f"{at}biases"), items(expected, f"{at}biases"), strict=False):
        if bias != right:
            has = "no bias" if bias == "none" else f"a bias of length {bias}"
            return f"The layer {linears((layer,))} has {has}; it should have one of length {right}."
    return ""


def parameters_check(points: float, prefixes: Sequence[str] = ("",)) -> Check:
    """Every parameter is registered and trainable, and there are none too many."""

    def tell(seen: Slots, expected: Slots) -> str:
        for prefix in prefixes:
            at = f"structure.{prefix}"
            hidden, bare, frozen, extra = (items(seen, f"{at}{slot}") for slot in _STANDINGS)
            if hidden:
                return f"model.parameters() does not find {_parts(hidden)}: an optimizer would never train them."
            if bare:
                return f"model.parameters() does not find {_parts(bare)}: plain tensors, and no nn.Parameter."
            if frozen:
                return f"requires_grad is False for {_parts(frozen)}: training would not move them. Leave it as it is."
            if extra:
                shapes = ", ".join(map(str, extra[:4]))
                more = count(len(extra), "parameter")
                return f"Besides its linear layers your network has {more} more, of shape {shapes}."
        return "The parameters differ from those that the exercise asks for."

    return Check(
        "parameters",
        "every parameter is registered and can be trained, and there are none too many",
        points,
        tuple(f"structure.{prefix}{slot}" for prefix in prefixes for slot in _STANDINGS),
        tell,
        "Store each layer as an attribute of self (or in nn.Sequential, nn.ModuleList), and nothing else with weights.",
    )


_STANDINGS = ("hidden", "bare", "frozen", "extra")
"""The slots that say of parameters what they should not be."""


def sizes_check(points: float, title: str, decides: tuple[str, ...], names: tuple[str, ...], wanted: str) -> Check:
    """The scores have the right shape for many sizes; ``names`` are those of the numbers of a case."""

    def tell(seen: Slots, expected: Slots) -> str:
        for slot in decides:
            if slot != "sizes.smallest" and seen.get(slot) != expected.get(slot):
                return f"The scores come out as {_thing(text(seen, slot))}; expected: {text(expected, slot)}."
        *case, outcome = items(seen, "sizes.smallest")
        place = ", ".join(f"{name} {n}" for name, n in zip(names, case, strict=True))
        if str(outcome).startswith("raised"):
            message = text(seen, "sizes.smallest_message").partition("\n")[0]
            return f"With {place} your network {outcome}: {message}"
        return f"With {place} the scores come out as {_thing(str(outcome))}; expected: float32 {wanted.format(*case)}."

    return Check(
        "sizes",
        title,
        points,
        (*decides, "sizes.smallest"),
        tell,
        "Let no number of rows stand in your code, and return the scores with one row for each row of the input.",
    )


def values_check(points: float, title: str, extra: tuple[str, ...] = (), readings: tuple[Reading, ...] = ()) -> Check:
    """The scores under given weights."""
    return Check(
        "values",
        title,
        points,
        ("values.output", *extra),
        tell_values,
        "Follow one row through forward by hand: which layer, which activation, in which order, and what is returned?",
        readings=readings,
    )


def tell_values(seen: Slots, expected: Slots) -> str:
    """The first score that differs."""
    words = tell_scores(seen, expected, "values.output")
    if words:
        return f"With given weights: {words}{_tell_curve(seen, expected) or _tell_rows(seen)}"
    if seen.get("values.same_when_training") is False:
        return (
            "In eval mode the scores are right, but in train mode others come out; "
            "nothing in this network should depend on the mode."
        )
    return "The scores differ."


def _tell_curve(seen: Slots, expected: Slots) -> str:
    """What becomes of single numbers in the last layer, or in the last hidden one, where that is not as expected."""
    given = _numbers(reals(expected, "values.score_curve"))
    for slot, place, should in (
        ("values.score_curve", "the scores", "they should be the bias itself"),
        ("values.hidden_curve", "a hidden unit", "ReLU gives {}"),
    ):
        got, wanted = reals(seen, slot), reals(expected, slot)
        if len(got) != len(wanted) or _changes(seen):
            return ""
        if any(abs(a - b) > 1e-3 for a, b in zip(got, wanted, strict=True)):
            rest = should.format(_numbers(wanted))
            return f" A bias of {given} and weights of 0 make {place} {_numbers(got)}; {rest}."
    return ""


def _tell_rows(seen: Slots) -> str:
    """That the scores of a row depend on the others."""
    if seen.get("values.by_itself") is not False or not isinstance(seen.get("values.output"), Array):
        return ""
    return " In a batch of one, a row has other scores than among others: rows must not depend on each other."


def _changes(seen: Slots) -> bool:
    """Whether something is random in eval mode."""
    return items(seen, "values.output")[:1] not in ((), ("other layers",))


def _numbers(values: Sequence[float]) -> str:
    return ", ".join(map(number, values))


def tell_scores(seen: Slots, expected: Slots, slot: str) -> str:
    """The first score that differs in a slot; nothing where they agree."""
    got, wanted = seen.get(slot), expected[slot]
    if isinstance(got, tuple) and got[:1] == ("other layers",):
        return "the scores cannot be compared, because the layers are not those of the exercise."
    if isinstance(got, tuple):
        return "in eval mode a second call with the same input gives other scores; nothing may be random there."
    if not isinstance(got, Array) or not isinstance(wanted, Array) or got.shape != wanted.shape:
        shape = f"a tensor of shape {_shape(wanted.shape)}" if isinstance(wanted, Array) else value(wanted)
        return f"forward gives {_result(got)}; expected: {shape}."
    gaps = [abs(a - b) if a == a else float("inf") for a, b in zip(got.numbers, wanted.numbers, strict=True)]
    scale = max(map(abs, wanted.numbers))
    place = next((i for i, gap in enumerate(gaps) if gap > TOLERANCE * scale), None)
    if place is None:
        return "" if got.dtype == wanted.dtype else f"forward gives {_result(got)}, not a {wanted.dtype} one."
    row, column = divmod(place, wanted.shape[-1])
    origin = _row_of(got, row, wanted, TOLERANCE * scale)
    if origin is not None:
        return f"row {row} of the scores is that of row {origin} of the input; the rows must stay in their order."
    return f"score {column} of row {row} is {number(got.numbers[place])}; it should be {number(wanted.numbers[place])}."


def _row_of(got: Array, row: int, wanted: Array, tolerance: float) -> int | None:
    """The other row whose expected scores are those of this one; none where there is none."""
    width = wanted.shape[-1]
    mine = got.numbers[row * width : (row + 1) * width]
    for other in range(len(wanted.numbers) // width):
        theirs = wanted.numbers[other * width : (other + 1) * width]
        if other != row and all(abs(a - b) <= tolerance for a, b in zip(mine, theirs, strict=True)):
            return other
    return None


def gradients_check(points: float) -> Check:
    """The gradient of the scores reaches every parameter."""

    def tell(seen: Slots, expected: Slots) -> str:
        missed = items(seen, "gradients.missed")
        if seen["gradients.connected"] is not True:
            result = _thing(text(seen, "gradients.result"))
            return f"What forward gives ({result}) is cut off from the weights: no gradient leads back from it."
        return f"No gradient reaches {_parts(missed)}: nothing in forward uses it on the way to the scores."

    return Check(
        "gradients",
        "a gradient reaches every parameter",
        points,
        ("gradients.missed",),
        tell,
        "Use every layer in forward, and keep no_grad, detach, item and numpy out of it.",
    )


def learning_check(points: float, readings: tuple[Reading, ...] = ()) -> Check:
    """The network learns from its own first weights."""
    return Check(
        "learning",
        "the loss falls when the network is trained",
        points,
        ("learning.before", "learning.after"),
        tell_learning,
        "If the other checks of this network pass, look at how you set the first weights.",
        rule=lambda seen: real(seen, "learning.after") < FALLS * real(seen, "learning.before"),
        readings=readings,
    )


_OBSTACLES = {
    "no parameters": "model.parameters() is empty, so there is nothing that an optimizer could train.",
    "all frozen": "requires_grad is False for every parameter, so there is nothing that an optimizer could train.",
    "no gradient": "The scores are cut off from the weights, so there is nothing that training could change.",
}


def tell_learning(seen: Slots, expected: Slots) -> str:
    """How far the loss fell, or why it could not."""
    obstacle = text(seen, "learning.obstacle")
    if obstacle in _OBSTACLES:
        return _OBSTACLES[obstacle]
    if obstacle != "none":
        return f"forward gives {_thing(obstacle)}: against the targets, no loss can be computed from that."
    before, after = real(seen, "learning.before"), real(seen, "learning.after")
    return (
        f"Trained on an easy problem, the loss went from {number(before)} to {number(after)}; it should fall far below."
    )


# Words


def items(slots: Slots, slot: str) -> tuple[Item, ...]:
    """A slot that holds several values; none where it does not."""
    found = slots.get(slot)
    return found if isinstance(found, tuple) else ()


def linears(layers: Sequence[Item]) -> str:
    """``"784→512"`` and so on as the student writes them: ``Linear(784, 512)``."""
    return ", ".join(f"Linear({str(layer).replace('→', ', ')})" for layer in layers)


def _parts(roles: Sequence[Item]) -> str:
    """Parameters by their roles: ``the weight of layer 1, the bias of layer 1``."""
    words = [_part(str(role)) for role in roles]
    return ", ".join(words[:4]) + (f" and {len(words) - 4} more" if len(words) > 4 else "")


def _part(role: str) -> str:
    kind, _, place = role.partition(" ")
    return f"the {kind} of linear layer {place}" if kind in ("weight", "bias") and place.isdigit() else role


def _thing(form: str) -> str:
    """What came out, by its form or the name of its type."""
    if form == "NoneType":
        return "None"
    return form if "(" in form else f"a {form}"


def _result(got: Value) -> str:
    return value(got) if not isinstance(got, Array) else f"a {got.dtype} tensor of shape {_shape(got.shape)}"


def _shape(shape: tuple[int, ...]) -> str:
    return str(tuple(shape))


def width_reading(slip_id: str, slot: str, lesson: str) -> Reading:
    """Reads off the widths of a network whose layers fit each other but are not as wide as they should be."""

    def read(seen: Slots, expected: Slots) -> Slip | None:
        got, wanted = items(seen, slot), items(expected, slot)
        if any("→" not in str(layer) for layer in got):
            return None
        if len(got) != len(wanted):
            return None
        widths, right = _widths(got), _widths(wanted)
        if widths == right or not widths or not right:
            return None
        return Slip(
            slip_id,
            f"The layers of your network are {_road(widths)} wide; the lesson's are {_road(right)}.",
            f"Change the sizes to {_road(right)}.",
            lesson,
        )

    return read


def _widths(layers: Sequence[Item]) -> tuple[int, ...]:
    """The widths along a chain of layers; nothing where one does not take what the one before gives."""
    pairs = [tuple(int(n) for n in str(layer).split("→")) for layer in layers]
    if any(one[1] != other[0] for one, other in pairwise(pairs)):
        return ()
    return (pairs[0][0], *(pair[1] for pair in pairs))


def _road(widths: Sequence[int]) -> str:
    return " → ".join(map(str, widths))
