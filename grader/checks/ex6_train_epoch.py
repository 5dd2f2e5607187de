"""What is graded of exercise 6, and in which words."""

from __future__ import annotations

from grader.checks.components import Wanted, criterion_check, optimizer_check
from grader.checks.raised import IN_LOOPS
from grader.checks.updates import LoopSlips, Run, learning_check, updates_check
from grader.checks.words import close, numbers, real, text
from grader.exercise import Check, Exercise, Slip
from grader.observation import Slots

LOOP = "MNIST: training function"
BATCHES = 4
CALLS = (("first", "one epoch"), ("second", "a second epoch"))

SLIPS = LoopSlips(
    ignores_optimizer=Slip(
        "epoch-ignores-optimizer",
        "Your function builds an optimizer of its own; the one that it is handed never moves anything.",
        "Use the optimizer that was passed in, and build none here.",
        LOOP,
    ),
    changes_rate=Slip(
        "epoch-changes-learning-rate",
        "The learning rate is not the same in all your steps: something changes it on the way, as a schedule does.",
        "Leave the optimizer's learning rate as it is: no schedule is asked for.",
        LOOP,
    ),
    clips_gradients=Slip(
        "epoch-clips-gradients",
        "At every step your gradients have been cut down to the same size: they are clipped.",
        "Take the clipping out: the lesson's updates use the gradients as backward leaves them.",
        LOOP,
    ),
    scales_updates=Slip(
        "epoch-scales-updates",
        "Your first update goes in the lesson's direction, but has another length: something multiplies the loss, "
        "the gradients or the learning rate.",
        "Call backward on the criterion's value as it is, and leave the gradients and the optimizer's settings alone.",
        LOOP,
    ),
)
ROUNDED = Slip(
    "epoch-returns-rounded",
    "Your value is the right mean, rounded.",
    "Return the number as it is; rounding belongs where it is printed.",
    LOOP,
)


def tell_mode(seen: Slots, expected: Slots) -> str:
    """In which modes the forward passes ran."""
    modes = seen["after_a_test.modes"]
    if modes == ():
        return "Your function never calls the model."
    when = "in some of your forward passes" if modes == ("eval", "train") else "in your forward passes"
    return f"The model came in eval mode, as a test leaves it, and was still in eval mode {when}."


def tell_returned(seen: Slots, expected: Slots) -> str:
    """What was returned, and what the mean of the batch losses is."""
    for call, epoch in CALLS:
        got, kind = seen[f"returning.{call}_amount"], text(seen, f"returning.{call}_type")
        wanted = real(expected, f"returning.{call}_amount")
        if not isinstance(got, float):
            what = "None" if got == "nothing" else f"a {kind}"
            return f"For {epoch} your function returns {what}; it should return the mean of the batch losses, a float."
        if not close(got, wanted):
            mine, right = numbers(got, wanted)
            return f"For {epoch} your function returns {mine}; the mean of the {BATCHES} batch losses is {right}."
        if kind != "float":
            return f"For {epoch} your function returns the right number, but as a {kind}; it should be a Python float."
    return "The returned value differs."


def read_rounded(seen: Slots, expected: Slots) -> Slip | None:
    """The right mean with fewer digits."""
    got, wanted = (real(slots, "returning.first_amount") for slots in (seen, expected))
    return ROUNDED if any(got == round(wanted, digits) for digits in range(1, 7)) and got != 0.0 else None


def _run(call: str, words: str) -> Run:
    slots = f"updates.{call}"
    return Run(f"{slots}_weights", words, BATCHES, f"{slots}_updates", slots, f"{slots}_rates")


EXERCISE = Exercise(
    id="ex6",
    module="ex6_train_epoch",
    title="One epoch of training",
    lesson="MNIST: training components and training function",
    raised=IN_LOOPS,
    checks=(
        criterion_check(1, Wanted("CrossEntropyLoss", averaged=3)),
        optimizer_check(2, Wanted("CrossEntropyLoss", averaged=3)),
        updates_check(
            5,
            "train_epoch: the weights after every update",
            (
                _run("first", f"In one epoch over {BATCHES} batches"),
                _run("second", f"In a second epoch over {BATCHES} batches"),
                Run("quiet.weights", "In one epoch over 3 batches with small gradients", 3, "quiet.updates"),
            ),
            "For every batch, in this order: outputs, loss, zero_grad, backward, step, with what was passed in.",
            SLIPS,
        ),
        Check(
            "train-mode",
            "train_epoch: trains in train mode",
            2,
            ("after_a_test.modes",),
            tell_mode,
            "Begin with model.train(), parentheses included.",
        ),
        Check(
            "returned-loss",
            "train_epoch: returns the mean loss of the batches",
            3,
            ("returning.first_amount", "returning.first_type", "returning.second_amount", "returning.second_type"),
            tell_returned,
            "Add up loss.item() over the batches, and divide by len(dataloader) after the loop.",
            readings=(read_rounded,),
        ),
        learning_check(1, "train_epoch: the loss falls", epochs=15),
    ),
)
