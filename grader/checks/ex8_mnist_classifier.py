"""What is graded of exercise 8, and in which words."""

from __future__ import annotations

from collections.abc import Sequence

from grader.checks.words import close, count, real, text, value
from grader.exercise import Check, Exercise, Slip
from grader.observation import Slots, Value

LESSON = "Putting it all together"
EPOCHS = 3
DISTURBED = {
    "weights": "the model's weights",
    "learning rate": "the learning rate of the optimizer",
    "memory": "what the optimizer remembers of earlier steps",
}
ONE_LESS = Slip(
    "fit-one-epoch-less",
    "fit makes one epoch less than it is told.",
    "range(epochs) goes round epochs times; range(1, epochs + 1) does too.",
    LESSON,
)
STOPS_EARLY = Slip(
    "fit-stops-early",
    "fit can stop before its last epoch.",
    "Make all the epochs that were asked for, however the accuracy goes.",
    LESSON,
)
NAMES = {"train_loader": "the train loader", "test_loader": "the test loader"}


def tell_calls(seen: Slots, expected: Slots) -> str:
    """The calls in their order."""
    calls = _words(seen["three.calls"])
    missing = [name for name in ("train_epoch", "evaluate") if name not in calls]
    if missing:
        return f"In {EPOCHS} epochs your function never calls {' and '.join(missing)} of the earlier exercises."
    return (
        f"With epochs={EPOCHS} your function calls, in this order: {_runs(calls)}; "
        f"expected: train_epoch, evaluate, {EPOCHS} times over."
    )


def _runs(calls: Sequence[str]) -> str:
    """Calls in a row, the repeated ones counted: ``3 × train_epoch, evaluate``."""
    runs: list[tuple[str, int]] = []
    for call in calls:
        if runs and runs[-1][0] == call:
            runs[-1] = call, runs[-1][1] + 1
        else:
            runs.append((call, 1))
    words = [f"{many} × {call}" if many > 1 else call for call, many in runs]
    return ", ".join(words[:8]) + (", …" if len(words) > 8 else "")


def tell_loaders(seen: Slots, expected: Slots) -> str:
    """Who was given which loader."""
    for name, slot, wanted in (
        ("train_epoch", "three.trained_on", "train_loader"),
        ("evaluate", "three.tested_on", "test_loader"),
    ):
        loaders = _words(seen[slot])
        if not loaders:
            return f"{name} was never called, so it saw no loader."
        if loaders != [wanted]:
            given = " and ".join(NAMES.get(loader, _strange(loader)) for loader in loaders)
            return f"{name} was given {given}; it should be given {NAMES[wanted]}."
    return "The loaders were not given to the functions that they are for."


def tell_objects(seen: Slots, expected: Slots) -> str:
    """Which objects were passed on, and whether anything was done to them in between."""
    if not seen["three.trained"]:
        return "train_epoch was never called, so nothing was passed on to it."
    for slot, wanted in (("models", "model"), ("criteria", "criterion"), ("optimizers", "optimizer")):
        things = _words(seen[f"three.{slot}"])
        if things != [wanted]:
            others = " and ".join(_strange(thing) for thing in things if thing != wanted)
            return f"In place of the {wanted} that fit was given, {others} was passed on."
    disturbed = [DISTURBED.get(name, name) for name in _words(seen["three.disturbed"])]
    return f"Between the calls of train_epoch, something else in your function changes {' and '.join(disturbed)}."


def _strange(thing: str) -> str:
    return thing.replace("another NoneType", "None") if thing.startswith("another ") else f"the {thing}"


def tell_history(seen: Slots, expected: Slots) -> str:
    """The form of the history, then its first wrong number."""
    kind, entries = text(seen, "three.history_type"), _words(seen["three.entries"])
    if kind != "list":
        return (
            f"Your function returns {'None' if kind == 'NoneType' else f'a {kind}'}; it should return a list of pairs."
        )
    if len(entries) != EPOCHS:
        return f"After {EPOCHS} epochs the length of the history is {len(entries)}; it should be {EPOCHS}."
    for epoch, entry in enumerate(entries, 1):
        if entry != "pair":
            return f"Entry {epoch} of the history is a {entry}; it should be the pair (train_loss, test_accuracy)."
    got, wanted = seen["three.numbers"], expected["three.numbers"]
    if isinstance(got, tuple) and isinstance(wanted, tuple):
        for place, (mine, right) in enumerate(zip(got, wanted, strict=False)):
            if not isinstance(mine, float) or not isinstance(right, float) or not close(mine, right):
                what = ("train loss", "test accuracy")[place % 2]
                return (
                    f"In the history, the {what} of epoch {place // 2 + 1} is {_exact(mine)}; "
                    f"{('train_epoch', 'evaluate')[place % 2]} returned {_exact(right)}."
                )
    return "The history differs."


def _exact(item: Value) -> str:
    return f"{item:.8g}" if isinstance(item, float) else value(item)


def read_count(seen: Slots, expected: Slots) -> Slip | None:
    """One epoch less than asked for; or an epoch where one is asked for, but fewer than three where three are."""
    match [int(real(seen, f"{probe}.trained")) for probe in ("none", "one", "three")]:
        case [0, 0, 2]:
            return ONE_LESS
        case [0, 1, 1 | 2]:
            return STOPS_EARLY
    return None


def read_length(seen: Slots, expected: Slots) -> Slip | None:
    """The same, where the history is as long as the number of epochs."""
    whole = len(_words(seen["three.entries"])) == int(real(seen, "three.trained"))
    return read_count(seen, expected) if whole else None


def tell_lines(seen: Slots, expected: Slots) -> str:
    """The first of the asked lines that is not there, or is another."""
    told, right = _words(seen["three.told"]), _words(expected["three.told"])
    got, wanted = _words(seen["three.lines"]), _words(expected["three.lines"])
    if not got:
        return f'With epochs={EPOCHS} none of the three lines was printed; the first should be "{_line(wanted[0])}".'
    for place, (mine, theirs) in enumerate(zip(told, right, strict=False)):
        if mine != theirs:
            before = f' after "{_line(got[place - 1])}"' if place else ""
            there = f'with epochs={EPOCHS} "{_line(wanted[place])}" is expected there'
            return f'Your function prints "{_line(got[place])}"{before}; {there}.'
    if len(got) < len(wanted):
        there = f'with epochs={EPOCHS} "{_line(wanted[len(got)])}" should follow'
        return f'The last line printed is "{_line(got[-1])}"; {there}.'
    return f"With epochs={EPOCHS} {len(got)} lines of the asked kind are printed; there should be {len(wanted)}."


def _line(line: str) -> str:
    """A line as the lesson writes it."""
    name, _, rest = line.partition(" ")
    match name:
        case "epoch":
            return f"Epoch {rest}"
        case "loss":
            return f"Train Loss: {rest}"
        case _:
            return f"Test Accuracy: {rest}"


def _epochs(many: int) -> str:
    return "1 epoch" if many == 1 else f"{many} epochs"


def tell_epochs(seen: Slots, expected: Slots) -> str:
    """How many epochs were made, for each number that was asked for."""
    for probe, asked in (("one", "epochs=1"), ("none", "epochs=0"), ("default", "no epochs given")):
        got, wanted = int(real(seen, f"{probe}.trained")), int(real(expected, f"{probe}.trained"))
        if got != wanted:
            return f"With {asked} your function trains for {_epochs(got)}; expected: {_epochs(wanted)}."
    if seen["none.lines"] != expected["none.lines"]:
        return (
            f'With epochs=0 your function prints "{_line(_words(seen["none.lines"])[0])}"; there is nothing to report.'
        )
    kind = text(seen, "none.history_type")
    returned = "None" if kind == "NoneType" else f"a {kind}" + (" that is not empty" if kind == "list" else "")
    return f"With epochs=0 your function returns {returned}; it should return an empty list."


def read_history_rounding(seen: Slots, expected: Slots) -> Slip | None:
    """Rounded numbers in the history, to whatever digits."""
    got, wanted = seen.get("three.numbers"), expected.get("three.numbers")
    if not isinstance(got, tuple) or not isinstance(wanted, tuple) or len(got) != len(wanted):
        return None
    if all(_rounded(mine, right) for mine, right in zip(got, wanted, strict=True)):
        return Slip(
            "fit-rounds-history",
            "The numbers in the history are right, but some are rounded.",
            "Append the numbers as they were returned; rounding belongs where they are printed.",
            LESSON,
        )
    return None


def _rounded(mine: Value, right: Value) -> bool:
    if not isinstance(mine, float) or not isinstance(right, float):
        return False
    return any(close(mine, round(right, digits)) for digits in range(1, 6)) or close(mine, right)


def read_decimals(seen: Slots, expected: Slots) -> Slip | None:
    """The right numbers, written with another number of decimals."""
    got, wanted = _words(seen.get("three.lines")), _words(expected.get("three.lines"))
    if len(got) != len(wanted):
        return None
    wrong = [(mine, right) for mine, right in zip(got, wanted, strict=True) if mine != right]
    if not wrong or not all(_same_number(mine, right) for mine, right in wrong):
        return None
    name = wrong[0][0].partition(" ")[0]
    what, digits = ("loss", "four: :.4f") if name == "loss" else ("accuracy", "two: :.2% of the share")
    seen_digits = len(wrong[0][0].rstrip("%").partition(".")[2])
    return Slip(
        "fit-wrong-decimals",
        f"The {what} is the right one, but is printed with {count(seen_digits, 'decimal')}.",
        f"Print it with {digits}.",
        LESSON,
    )


def _same_number(mine: str, right: str) -> bool:
    """Whether two lines are of one kind, and the one number is the other with more or fewer decimals."""
    (name, _, one), (other_name, _, other) = (line.rstrip("%").partition(" ") for line in (mine, right))
    if name != other_name or name == "epoch":
        return False
    decimals = min(len(one.partition(".")[2]), len(other.partition(".")[2]))
    return abs(float(one) - float(other)) <= 1.01 * 10.0**-decimals


def _words(found: Value) -> list[str]:
    return [str(item) for item in found] if isinstance(found, tuple) else []


EXERCISE = Exercise(
    id="ex8",
    module="ex8_mnist_classifier",
    title="Putting it all together",
    lesson=LESSON,
    checks=(
        Check(
            "calls",
            "fit: trains, then evaluates, in every epoch",
            2,
            ("three.calls",),
            tell_calls,
            "Inside the loop over the epochs, call train_epoch first and evaluate after it; write neither out again.",
            readings=(read_count,),
        ),
        Check(
            "loaders",
            "fit: learns from the train loader, measures on the test loader",
            2,
            ("three.trained_on", "three.tested_on"),
            tell_loaders,
            "train_epoch(model, train_loader, criterion, optimizer), and evaluate(model, test_loader).",
        ),
        Check(
            "same-objects",
            "fit: works with the model, criterion and optimizer that it was given",
            1,
            ("three.models", "three.criteria", "three.optimizers", "three.disturbed"),
            tell_objects,
            "Pass on the arguments of fit as they are; make nothing anew and reset nothing.",
        ),
        Check(
            "history",
            "fit: returns the pairs (train_loss, test_accuracy)",
            2,
            ("three.history_type", "three.entries", "three.numbers"),
            tell_history,
            "Append (train_loss, test_accuracy) to a list in every epoch, and return the list after the loop.",
            readings=(read_history_rounding, read_length),
        ),
        Check(
            "printed-lines",
            "fit: prints the three lines of every epoch",
            2,
            ("three.told",),
            tell_lines,
            'Three prints an epoch: "Epoch 1/3", then "  Train Loss: 0.5234", then "  Test Accuracy: 85.23%".',
            readings=(read_decimals,),
        ),
        Check(
            "epochs",
            "fit: makes as many epochs as it is told, 0 included, and 10 if not told",
            1,
            ("one.trained", "none.trained", "none.history_type", "none.entries", "none.lines", "default.trained"),
            tell_epochs,
            "Let the parameter epochs, with its default 10, decide how often the loop goes round.",
            readings=(read_count,),
        ),
    ),
)
