"""What is graded of both ``configure_training``: the loss by its values, the optimizer by its type, settings and reach.

The slips that both exercises share stand here once; a slip that can be read off an observation is the same slip.
"""

from __future__ import annotations

from dataclasses import dataclass

from grader.checks.words import array, close, number, reals, text, value
from grader.exercise import Check, Slip
from grader.observation import Array, Slots

LESSON = "Loss function and optimizer"
SETTINGS = ("betas", "eps", "weight_decay", "amsgrad", "maximize")
TENSORS = 9
"""How many parameter tensors the probe's model has."""

WRONG_RATE = Slip(
    "cfg-wrong-lr",
    "The step size of your optimizer is not the lesson's: it learns at another pace.",
    "Set lr=0.001 (it is also Adam's default).",
    LESSON,
)
ONLY_SOME = Slip(
    "cfg-only-some-params",
    "The weights that the optimizer was not given never change, however long you train.",
    "Give it all of them: optim.Adam(model.parameters(), lr=0.001).",
    LESSON,
)
SWAPPED = Slip(
    "cfg-returns-swapped",
    "Whoever calls configure_training takes the first half for the criterion and the second for the optimizer.",
    "return criterion, optimizer",
    LESSON,
)
CLASS_NOT_INSTANCE = Slip(
    "cfg-class-not-instance",
    "A class is only the plan: the object comes into being when the class is called.",
    "Add the parentheses, as in nn.MSELoss(): they make the object.",
    LESSON,
)
RETURNS_HALF = Slip(
    "cfg-returns-half",
    "Only one thing comes out of your function; training needs the criterion and the optimizer.",
    "return criterion, optimizer",
    LESSON,
)
RETURNS_NONE = Slip(
    "cfg-returns-none",
    "Nothing comes out of your function: without a return, Python returns None.",
    "End with: return criterion, optimizer",
    LESSON,
)
SUM_REDUCTION = Slip(
    "cfg-sum-reduction",
    "Your criterion adds the losses up, where the lesson's takes their mean: with more samples it grows.",
    "Leave reduction out: the mean is the default.",
    LESSON,
)
NO_REDUCTION = Slip(
    "cfg-no-reduction",
    "Your criterion gives a loss for every number by itself; backward needs one loss in all.",
    "Leave reduction out: the mean is the default.",
    LESSON,
)


def other_optimizer(name: str) -> Slip:
    """An optimizer of another type."""
    return Slip(
        f"cfg-{name.lower()}-not-adam",
        f"{name} moves the weights by another rule than Adam.",
        "Use optim.Adam, with lr=0.001.",
        LESSON,
    )


def other_setting(name: str) -> Slip:
    """An Adam with a setting that is not its default."""
    return Slip(
        f"cfg-changed-{name.replace('_', '-')}",
        f"Your optimizer is an Adam, but not with the {name} that it has by default.",
        f"Leave {name} out: the lesson keeps Adam's defaults.",
        LESSON,
    )


def other_loss(name: str, wanted: str) -> Slip:
    """A loss of another type; what is special about some of them is said."""
    why = {
        "L1Loss": "L1Loss takes the size of each error, not its square.",
        "SmoothL1Loss": "SmoothL1Loss squares small errors only; large ones count by their size.",
        "HuberLoss": "HuberLoss squares small errors only; large ones count by their size.",
        "CrossEntropyLoss": "CrossEntropyLoss chooses among classes; a number to be predicted needs a squared error.",
        "NLLLoss": "NLLLoss expects log-probabilities; CrossEntropyLoss makes them from the raw scores itself.",
        "MSELoss": "MSELoss measures the distance between numbers; the index of a class is not a distance.",
        "BCELoss": "BCELoss is for yes-or-no questions, and expects probabilities.",
        "BCEWithLogitsLoss": "BCEWithLogitsLoss is for yes-or-no questions.",
    }
    return Slip(
        f"cfg-{name.lower()}",
        why.get(name, f"{name} measures something else than the lesson's loss."),
        f"criterion = {wanted}",
        LESSON,
    )


@dataclass(frozen=True)
class Wanted:
    """The lesson's loss: its name in torch.nn, and of how many numbers (or samples) the probe's mean is taken."""

    loss: str
    averaged: int

    @property
    def code(self) -> str:
        """How the lesson makes it."""
        return f"nn.{self.loss}()"


def criterion_check(points: float, wanted: Wanted) -> Check:
    """The check of the first half."""

    def tell(seen: Slots, expected: Slots) -> str:
        return tell_pair(seen, "first", wanted) or tell_loss(seen, expected, wanted)

    def read(seen: Slots, expected: Slots) -> Slip | None:
        return read_pair(seen, "first") or read_loss(seen, expected, wanted)

    return Check(
        "criterion",
        f"configure_training: the loss is nn.{wanted.loss}",
        points,
        ("components.first", "components.loss", "components.slope"),
        tell,
        f"criterion = {wanted.code}, with nothing between the parentheses.",
        readings=(read,),
    )


def optimizer_check(points: float, wanted: Wanted) -> Check:
    """The check of the second half: Adam, lr=0.001, its other defaults, all parameters."""

    def tell(seen: Slots, expected: Slots) -> str:
        return tell_pair(seen, "second", wanted) or tell_optimizer(seen, expected)

    def read(seen: Slots, expected: Slots) -> Slip | None:
        return read_pair(seen, "second") or read_optimizer(seen, expected)

    watched = ("second", "optimizer", "rates", "left_out", "strange", *SETTINGS, "path")
    return Check(
        "optimizer",
        "configure_training: Adam with lr=0.001 over all parameters",
        points,
        tuple(f"components.{slot}" for slot in watched),
        tell,
        "optimizer = optim.Adam(model.parameters(), lr=0.001), and nothing else between the parentheses.",
        readings=(read,),
    )


def tell_pair(seen: Slots, half: str, wanted: Wanted) -> str:
    """What is wrong with what was returned as such, as far as it concerns one half; empty where nothing is."""
    first, second, result = (text(seen, f"components.{slot}") for slot in ("first", "second", "result"))
    noun, code = ("criterion", wanted.code) if half == "first" else ("optimizer", "optim.Adam(…)")
    mine = first if half == "first" else second
    if mine == noun:
        return ""
    if mine == "no pair":
        what = {"NoneType": "None", "tuple": "a tuple of another length", "list": "a list of another length"}
        returned = what.get(result, f"one object, of type {result}")
        return f"configure_training returns {returned}; it should return the pair (criterion, optimizer)."
    if (first, second) == ("optimizer", "criterion"):
        return "configure_training returns the optimizer first and the criterion second; they are exchanged."
    if mine.startswith("class "):
        name = mine.removeprefix("class ")
        return f"As {noun} you return the class {name} itself, not an object made from it ({code})."
    return f"The {half} half of what configure_training returns is of type {mine}; it should be the {noun}."


def tell_loss(seen: Slots, expected: Slots, wanted: Wanted) -> str:
    """How a criterion's value differs from the lesson's."""
    got, name = seen.get("components.loss"), text(seen, "components.criterion")
    right = f"{wanted.code} gives {number(array(expected, 'components.loss').numbers[0])}"
    if isinstance(got, str):
        return f"On a small example your criterion ({name}) raises {got}\n{right}."
    if isinstance(got, Array) and len(got.numbers) == 1:
        if got.shape == () and close(got.numbers[0], array(expected, "components.loss").numbers[0]):
            return f"Your criterion ({name}) gives the right loss, but its gradient is not that of {wanted.code}."
        return f"On a small example your criterion ({name}) gives {number(got.numbers[0])}; {right}."
    return f"On a small example your criterion ({name}) gives {value(got)}; {right}, one number."


def tell_optimizer(seen: Slots, expected: Slots) -> str:
    """The first difference between two optimizers, the most telling first."""
    if seen["components.optimizer"] != "Adam":
        return f"Your optimizer is {text(seen, 'components.optimizer')}; the lesson's is Adam."
    left_out = seen["components.left_out"]
    if isinstance(left_out, tuple) and left_out:
        names = ", ".join(str(name) for name in left_out[:3]) + (" and others" if len(left_out) > 3 else "")
        return f"Of a test model's {TENSORS} parameter tensors your optimizer leaves out {len(left_out)}: {names}."
    rates = reals(seen, "components.rates")
    if not _lesson_rate(rates):
        return f"The learning rate of your optimizer is {' and '.join(map(number, rates))}; the lesson's is 0.001."
    for name in SETTINGS:
        got, default = seen.get(f"components.{name}"), expected[f"components.{name}"]
        if got != default:
            return f"Your Adam has {name}={value(got)}; its default, which the lesson keeps, is {value(default)}."
    if seen["components.strange"]:
        return "Your optimizer also holds tensors that the model does not have."
    return "Given the same gradients, your optimizer takes the weights elsewhere than Adam with lr=0.001 does."


def _lesson_rate(rates: tuple[float, ...]) -> bool:
    return all(close(rate, 0.001) for rate in rates)


def read_pair(seen: Slots, half: str) -> Slip | None:
    """A slip in what is returned as such."""
    first, second, result = (text(seen, f"components.{slot}") for slot in ("first", "second", "result"))
    mine = first if half == "first" else second
    if mine == "no pair":
        return RETURNS_NONE if result == "NoneType" else None if result in ("tuple", "list") else RETURNS_HALF
    if (first, second) == ("optimizer", "criterion"):
        return SWAPPED
    return CLASS_NOT_INSTANCE if mine.startswith("class ") else None


def read_loss(seen: Slots, expected: Slots, wanted: Wanted) -> Slip | None:
    """Another loss of torch.nn, or the right one summed up, or not averaged."""
    name, got = text(seen, "components.criterion"), seen.get("components.loss")
    if name != wanted.loss:
        return other_loss(name, wanted.code) if name.endswith("Loss") and name[0].isupper() else None
    if isinstance(got, Array) and got.shape != ():
        return NO_REDUCTION
    mean = array(expected, "components.loss").numbers[0]
    if isinstance(got, Array) and close(got.numbers[0], wanted.averaged * mean):
        return SUM_REDUCTION
    return None


def read_optimizer(seen: Slots, expected: Slots) -> Slip | None:
    """Another type, rate, reach or setting."""
    name = text(seen, "components.optimizer")
    if name not in ("Adam", "none"):
        return other_optimizer(name)
    if seen["components.left_out"] != ():
        return ONLY_SOME
    if not _lesson_rate(reals(seen, "components.rates")):
        return WRONG_RATE
    for setting in SETTINGS:
        if seen.get(f"components.{setting}") != expected.get(f"components.{setting}"):
            return other_setting(setting)
    return None
