"""What is graded of exercise 6, and in which words."""

from __future__ import annotations

from grader.checks.components import criterion_check, optimizer_check
from grader.checks.raised import IN_LOOPS
from grader.checks.words import array, close, count, first_gap, number, real, value
from grader.exercise import Check, Exercise
from grader.observation import Slots

BATCHES = 4
CALLS = (("first", "one epoch"), ("second", "a second epoch"))


def tell_weights(seen: Slots, expected: Slots) -> str:
    """The first update after which a weight is not where the lesson's updates take it."""
    for call, epoch in CALLS:
        got, wanted = array(seen, f"epoch.{call}_weights"), array(expected, f"epoch.{call}_weights")
        updates = int(real(seen, f"epoch.{call}_updates"))
        if updates == 0:
            return f"In {epoch} over {BATCHES} batches your function never moved a weight; each batch should move them once."
        gap = first_gap(got, wanted)
        if gap is not None:
            done = (gap.row - 1) % BATCHES
            so_far = f" ({count(done, 'update')} before it {'was' if done == 1 else 'were'} right)" if done else ""
            return (
                f"In {epoch} over {BATCHES} batches, after update {done + 1} one weight is {number(gap.seen)}; "
                f"the lesson's updates make it {number(gap.expected)}{so_far}."
            )
        if got.shape != wanted.shape:
            return f"In {epoch} over {BATCHES} batches your function made {count(updates, 'update')}, not {BATCHES}."
    return "The weights end elsewhere than the lesson's updates take them."


def tell_mode(seen: Slots, expected: Slots) -> str:
    """In which modes the forward passes ran."""
    if seen["after_a_test.modes"] != (True,):
        return (
            "The model came in eval mode, as a test leaves it, and was still in eval mode in a forward pass of yours."
        )
    gap = first_gap(array(seen, "after_a_test.weights"), array(expected, "after_a_test.weights"))
    if gap is None:
        return "With a model that came in eval mode your function makes another number of updates."
    return (
        f"With a model that came in eval mode, one weight is {number(gap.seen)} after update {gap.row}; "
        f"trained in train mode it is {number(gap.expected)}."
    )


def tell_returned(seen: Slots, expected: Slots) -> str:
    """What was returned, and what the mean of the batch losses is."""
    for call, epoch in CALLS:
        got, kind = seen[f"epoch.{call}_returned"], seen[f"epoch.{call}_type"]
        wanted = real(expected, f"epoch.{call}_returned")
        if not close(real(seen, f"epoch.{call}_returned"), wanted):
            return f"For {epoch} your function returns {value(got)}; the mean of its {BATCHES} batch losses is {number(wanted)}."
        if kind != "float":
            return (
                f"Your function returns {value(got)}: the right number, but as a {kind}; it should be a Python float."
            )
    return "The returned value differs."


def tell_learning(seen: Slots, expected: Slots) -> str:
    """How far the loss fell."""
    before, after = real(seen, "learning.before"), real(seen, "learning.after")
    return f"After 30 epochs on an easy problem the loss is {number(after)}; it began at {number(before)}."


EXERCISE = Exercise(
    id="ex6",
    module="ex6_train_epoch",
    title="One epoch of training",
    lesson="MNIST: training components and training function",
    raised=IN_LOOPS,
    checks=(
        criterion_check(1, "nn.CrossEntropyLoss()"),
        optimizer_check(2),
        Check(
            "weight-updates",
            "train_epoch: the weights after every update",
            5,
            ("epoch.first_weights", "epoch.second_weights"),
            tell_weights,
            "For every batch, in this order: outputs, loss, zero_grad, backward, step, with what was passed in.",
        ),
        Check(
            "train-mode",
            "train_epoch: trains in train mode",
            2,
            ("after_a_test.modes", "after_a_test.weights"),
            tell_mode,
            "Begin with model.train(), parentheses included.",
        ),
        Check(
            "returned-loss",
            "train_epoch: returns the mean loss of the batches",
            3,
            ("epoch.first_returned", "epoch.first_type", "epoch.second_returned", "epoch.second_type"),
            tell_returned,
            "Add up loss.item() over the batches, and divide by len(dataloader) after the loop.",
        ),
        Check(
            "loss-falls",
            "train_epoch: the loss falls",
            1,
            ("learning.before", "learning.after"),
            tell_learning,
            "If the weights move rightly, the loss falls by itself: look at the check of the updates first.",
            rule=lambda seen: real(seen, "learning.after") < 0.5 * real(seen, "learning.before"),
        ),
    ),
)
