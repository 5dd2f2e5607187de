"""What is graded of both ``configure_training``: the loss by its values, the optimizer by its type, settings and reach."""

from __future__ import annotations

from grader.checks.words import array, close, count, number, reals, text, value
from grader.exercise import Check, Slip
from grader.observation import Array, Slots


def criterion_check(points: float, loss_name: str) -> Check:
    """The check of the first half; ``loss_name`` as the lesson writes it (``nn.MSELoss()``)."""

    def tell(seen: Slots, expected: Slots) -> str:
        wrong = _wrong_pair(seen)
        if wrong:
            return wrong
        got, wanted = seen.get("components.loss"), array(expected, "components.loss")
        if isinstance(got, Array) and got.shape == ():
            return (
                f"On a small example your criterion ({text(seen, 'components.criterion_type')}) gives "
                f"{number(got.numbers[0])}; {loss_name} gives {number(wanted.numbers[0])}."
            )
        return f"On a small example your criterion gives {value(got)}; {loss_name} gives one number."

    return Check(
        "criterion",
        f"configure_training: the loss is {loss_name.removesuffix('()')}",
        points,
        ("components.halves", "components.loss", "components.slope"),
        tell,
        f"criterion = {loss_name}, with nothing between the parentheses.",
    )


def optimizer_check(points: float) -> Check:
    """The check of the second half: Adam, lr=0.001, its other defaults, all parameters."""
    settings = ("betas", "eps", "weight_decay", "amsgrad", "maximize")
    return Check(
        "optimizer",
        "configure_training: Adam with lr=0.001 over all parameters",
        points,
        (
            "components.halves",
            "components.optimizer",
            "components.rates",
            "components.left_out",
            "components.strange",
            *(f"components.{name}" for name in settings),
            "components.path",
        ),
        tell_optimizer,
        "optimizer = optim.Adam(model.parameters(), lr=0.001), and nothing else between the parentheses.",
        readings=(read_rate, read_setting),
    )


def tell_optimizer(seen: Slots, expected: Slots) -> str:
    """The first difference between two optimizers, the most telling first."""
    wrong = _wrong_pair(seen)
    if wrong:
        return wrong
    if seen["components.optimizer"] != "Adam":
        return f"Your optimizer is {text(seen, 'components.optimizer')}; the lesson's is Adam."
    left_out = seen["components.left_out"]
    if isinstance(left_out, tuple) and left_out:
        names = ", ".join(str(name) for name in left_out[:4])
        return f"Of a model with 9 parameter tensors your optimizer leaves out {len(left_out)}: {names}."
    rates = reals(seen, "components.rates")
    if any(not close(rate, 0.001) for rate in rates):
        return f"The learning rate of your optimizer is {', '.join(map(number, rates))}; the lesson's is 0.001."
    for name in ("betas", "eps", "weight_decay", "amsgrad", "maximize"):
        got, wanted = seen.get(f"components.{name}"), expected[f"components.{name}"]
        if got != wanted:
            return f"Your Adam has {name}={value(got)}; its default, which the lesson keeps, is {value(wanted)}."
    strange = seen["components.strange"]
    if strange:
        return f"Your optimizer also holds {count(int(str(strange)), 'tensor')} that the model does not have."
    return "Given the same gradients, your optimizer takes the weights elsewhere than Adam with lr=0.001 does."


def _wrong_pair(seen: Slots) -> str:
    halves = seen.get("components.halves")
    if halves == ("criterion", "optimizer"):
        return ""
    result = text(seen, "components.result")
    if not isinstance(halves, tuple) or len(halves) != 2:
        return f"configure_training returns {'None' if result == 'NoneType' else 'a ' + result}; it should return the pair (criterion, optimizer)."
    if halves == ("optimizer", "criterion"):
        return "configure_training returns the optimizer first and the criterion second; they are exchanged."
    for half, wanted in zip(halves, ("criterion", "optimizer"), strict=True):
        if str(half).startswith("class "):
            name = str(half).removeprefix("class ")
            return f"The {wanted} that you return is the class {name} itself, not an object made from it."
    return f"configure_training returns the pair {halves[0]}, {halves[1]}; it should be a criterion and an optimizer."


def read_rate(seen: Slots, expected: Slots) -> Slip | None:
    """A learning rate other than the lesson's."""
    rates = set(reals(seen, "components.rates"))
    if seen.get("components.optimizer") != "Adam" or len(rates) != 1:
        return None
    rate = rates.pop()
    if close(rate, 0.001):
        return None
    times = (
        f"{number(rate / 0.001)} times as large as" if rate > 0.001 else f"{number(0.001 / rate)} times smaller than"
    )
    return Slip(
        "cfg-wrong-lr",
        f"Every step is {times} the lesson's.",
        "Set lr=0.001 (it is also Adam's default).",
        "Loss function and optimizer",
    )


def read_setting(seen: Slots, expected: Slots) -> Slip | None:
    """Another setting of Adam than its default."""
    if seen.get("components.optimizer") != "Adam":
        return None
    for name in ("weight_decay", "betas", "eps", "amsgrad", "maximize"):
        if seen.get(f"components.{name}") != expected.get(f"components.{name}"):
            return Slip(
                f"cfg-changed-{name.replace('_', '-')}",
                f"Your optimizer is an Adam, but not with its default {name}.",
                f"Leave {name} out: the lesson keeps Adam's defaults.",
                "Loss function and optimizer",
            )
    return None
