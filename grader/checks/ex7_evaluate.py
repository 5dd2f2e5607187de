"""What is graded of exercise 7, and in which words."""

from __future__ import annotations

from fractions import Fraction

from grader.checks.words import array, close, count, first_gap, number, real, text, value
from grader.exercise import Check, Exercise, RaisedReading, Slip
from grader.observation import Array, Slots

LESSON = "MNIST: evaluation function"
SIZES = (
    ("uneven", 29, "batches of 11, 11 and 7"),
    ("square", 12, "two batches of 6"),
    ("lone", 9, "batches of 4, 4 and 1"),
    ("perfect", 12, "batches of 5, 5 and 2"),
)
ARRIVALS = (("from_train", "train"), ("from_test", "eval"))


def tell_accuracy(seen: Slots, expected: Slots) -> str:
    """What was returned for which batches, and the fraction that it should have been."""
    for probe, samples, batches in SIZES:
        got, wanted = seen[f"{probe}.number"], real(expected, f"{probe}.number")
        if isinstance(got, float) and close(got, wanted):
            continue
        right = Fraction(wanted).limit_denominator(samples) * samples
        returns = f"returns {number(got) if isinstance(got, float) else value(got)}"
        return (
            f"On {batches} samples your function {returns}; {right} of the {samples} predictions are right, "
            f"which makes {number(wanted)}."
        )
    return "The accuracy differs."


def tell_type(seen: Slots, expected: Slots) -> str:
    """The type of what was returned."""
    kind = text(seen, "square.type")
    if kind == "NoneType":
        return "Your function returns None; it should return the accuracy, a Python float."
    return f"Your function returns a value of type {kind}; it should be a Python float."


def tell_mode(seen: Slots, expected: Slots) -> str:
    """In which mode the network was tested, and what that did to its accuracy."""
    for probe, arrival in ARRIVALS:
        modes = seen[f"{probe}.mode_by_pass"]
        if not isinstance(modes, tuple) or not modes:
            return "Your function never asked the model for its scores."
        wrong = [mode for mode in modes if mode != "eval"]
        if not wrong:
            continue
        how = "had only part of its layers in eval mode" if "mixed" in wrong else "was in train mode"
        got, wanted = real(seen, f"{probe}.number"), real(expected, f"{probe}.number")
        harm = (
            ""
            if close(got, wanted) or got != got
            else (f" With a layer that heeds the mode you then get {number(got)}; in eval mode it is {number(wanted)}.")
        )
        return f"The model arrived in {arrival} mode, and {how} in {_passes(len(wrong), len(modes))}.{harm}"
    return "The model was not tested in eval mode."


def _passes(some: int, all: int) -> str:
    return f"{some} of its {all} forward passes" if all > 1 else "its only forward pass"


def tell_recording(seen: Slots, expected: Slots) -> str:
    """In how many forward passes gradients were recorded."""
    for probe, _ in ARRIVALS:
        recorded = seen[f"{probe}.recorded_by_pass"]
        if not isinstance(recorded, tuple) or not recorded:
            return "Your function never asked the model for its scores."
        if any(recorded):
            passes = _passes(sum(map(bool, recorded)), len(recorded))
            return f"PyTorch was recording for gradients in {passes}; in a test it should record in none."
    return "Gradient recording was not off."


def tell_left_alone(seen: Slots, expected: Slots) -> str:
    """What was changed, the weightiest first."""
    for probe, _ in ARRIVALS:
        gap = first_gap(array(seen, f"{probe}.weights"), array(expected, f"{probe}.weights"))
        if gap is not None:
            return f"A weight that was {number(gap.expected)} before the test is {number(gap.seen)} after it."
    for probe, _ in ARRIVALS:
        words = _tell_gradients(seen[f"{probe}.gradients"], expected[f"{probe}.gradients"])
        if words:
            return words
    for probe, _ in ARRIVALS:
        if seen[f"{probe}.trainable"] != expected[f"{probe}.trainable"]:
            return (
                "Before the test one parameter could be trained and one could not; after it requires_grad is "
                f"{value(seen[f'{probe}.trainable'])}, not {value(expected[f'{probe}.trainable'])}."
            )
    return "After your function has returned, gradient recording is still off for the whole program."


def _tell_gradients(seen: object, expected: object) -> str:
    if not isinstance(seen, tuple) or not isinstance(expected, tuple):
        return ""
    for got, wanted in zip(seen, expected, strict=False):
        if wanted is None and isinstance(got, Array):
            return "A parameter without a gradient has one after the test."
        if isinstance(wanted, Array) and got is None:
            return "A parameter had a gradient before the test, and has none after it."
        if isinstance(wanted, Array) and isinstance(got, Array):
            gap = first_gap(got, wanted)
            if gap is not None:
                return f"A gradient that was {number(gap.expected)} before the test is {number(gap.seen)} after it."
    return ""


def read_batch_size(seen: Slots, expected: Slots) -> Slip | None:
    """A batch size that was written down in place of the number of samples in each batch."""
    for unit, share in ((1.0, "share"), (100.0, "percentage")):
        sizes = []
        for probe, samples, batches in (("uneven", 29, 3), ("lone", 9, 3), ("square", 12, 2)):
            right = real(expected, f"{probe}.number") * samples
            got = real(seen, f"{probe}.number") / unit
            sizes.append(right / got / batches if got > 0.0 else 0.0)
        size = round(sizes[0])
        if size > 1 and all(close(each, size) for each in sizes):
            return Slip(
                "eval-hardcoded-batch-size",
                f"That {share} is what comes out if every batch is taken to hold {size} samples, however many it has.",
                "Ask each batch for its size: targets.size(0) or len(targets).",
                LESSON,
            )
    return None


def read_rounding(seen: Slots, expected: Slots) -> Slip | None:
    """A right accuracy, rounded."""
    for digits in range(1, 6):
        if all(
            close(real(seen, f"{probe}.number"), round(real(expected, f"{probe}.number"), digits))
            for probe, _, _ in SIZES
        ):
            return Slip(
                "eval-rounds",
                f"That is the right accuracy, rounded to {count(digits, 'decimal')}.",
                "Return the number as it is; rounding belongs where it is printed.",
                LESSON,
            )
    return None


def read_whole_count(seen: Slots, expected: Slots) -> Slip | None:
    """A whole number of predictions divided by the number of samples, however the batches are cut."""
    counts = [real(seen, f"{probe}.number") * samples for probe, samples, _ in SIZES]
    if 0 < round(counts[0]) < SIZES[0][1] and all(close(each, round(each)) for each in counts):
        return Slip(
            "eval-counts-others",
            f"That is {round(counts[0])} of {SIZES[0][1]}: the division is right, but other predictions are counted.",
            "For each row of scores, compare the position of the highest (argmax, dim=1) with the target.",
            LESSON,
        )
    return None


RAISED = (
    RaisedReading(
        "TypeError",
        r"does not support the context manager protocol",
        Slip(
            "eval-no-grad-without-parentheses",
            "What stands after with is a class, not an object made from it: with torch.no_grad: lacks its parentheses.",
            "Write with torch.no_grad(): with the parentheses.",
            LESSON,
        ),
    ),
    RaisedReading(
        "RuntimeError",
        r"Can't call numpy\(\) on Tensor that requires grad",
        Slip(
            "eval-missing-no-grad",
            "The scores still carry their gradients: the forward passes ran with gradient recording on.",
            "Put the loop inside with torch.no_grad():, the model's forward pass included.",
            LESSON,
        ),
    ),
    RaisedReading(
        "ZeroDivisionError",
        r"",
        Slip(
            "eval-counts-no-samples",
            "When it came to dividing, the number of samples was still zero.",
            "Add the size of each batch to the total, inside the loop: total += targets.size(0).",
            LESSON,
        ),
    ),
)


def _slots(*names: str) -> tuple[str, ...]:
    return tuple(f"{probe}.{name}" for probe, _ in ARRIVALS for name in names)


EXERCISE = Exercise(
    id="ex7",
    module="ex7_evaluate",
    title="Measuring accuracy",
    lesson=LESSON,
    raised=RAISED,
    checks=(
        Check(
            "accuracy",
            "evaluate: the accuracy over all samples",
            5,
            tuple(f"{probe}.number" for probe, _, _ in SIZES),
            tell_accuracy,
            "Count the predictions that equal their target and the samples, over all batches; divide at the end.",
            readings=(read_rounding, read_batch_size, read_whole_count),
        ),
        Check(
            "python-float",
            "evaluate: returns a Python float",
            1,
            ("square.type",),
            tell_type,
            "Turn a tensor with one number into a float with .item().",
        ),
        Check(
            "eval-mode",
            "evaluate: tests in eval mode",
            2,
            _slots("modes"),
            tell_mode,
            "Begin with model.eval(), parentheses included, before the first batch.",
        ),
        Check(
            "gradients-off",
            "evaluate: records no gradients",
            2,
            _slots("recorded"),
            tell_recording,
            "Put the loop over the batches inside with torch.no_grad(): – the model's forward pass included.",
        ),
        Check(
            "leaves-model-alone",
            "evaluate: leaves weights and gradients as they were",
            2,
            _slots("weights", "gradients", "trainable", "grad_mode"),
            tell_left_alone,
            "A test only looks: no backward, no step, no zero_grad, no requires_grad.",
        ),
    ),
)
