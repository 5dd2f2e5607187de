"""What is graded of exercises 5 to 8 together: whether the network that they train knows new digits."""

from __future__ import annotations

from grader.checks.words import real
from grader.exercise import Check, Exercise
from grader.observation import Slots

EPOCHS = 3
LEARNS, GOOD = 0.5, 0.8
"""The shares of right answers that are asked for; grader/probes/capstone.py says what the reference reaches."""


def _accuracy_check(id: str, title: str, points: float, wanted: float, hint: str) -> Check:
    """A check that the trained network gets at least the share ``wanted`` of the test digits right."""

    def tell(seen: Slots, expected: Slots) -> str:
        before, after, reported = (real(seen, f"digits.{name}") for name in ("before", "accuracy", "reported"))
        words = (
            f"After {EPOCHS} epochs of your fit, your network gets {after:.1%} of 360 new digits right, "
            f"measured by the grader; before the training it was {before:.1%}. At least {wanted:.0%} is expected."
        )
        if abs(reported - after) > 0.005:
            words += f"\nYour own history ends with an accuracy of {reported:.1%} for the same digits."
        return words

    return Check(
        id,
        title,
        points,
        ("digits.accuracy",),
        tell,
        hint,
        rule=lambda seen: real(seen, "digits.accuracy") >= wanted,
    )


EXERCISE = Exercise(
    id="capstone",
    title="Real handwritten digits",
    lesson="Putting it all together",
    needs=("ex5_mnist_net", "ex6_train_epoch", "ex7_evaluate", "ex8_mnist_classifier"),
    checks=(
        _accuracy_check(
            "learns",
            "your exercises 5 to 8 together learn to tell digits apart",
            1,
            LEARNS,
            "Guessing gives 10%. Look at the checks of exercises 5, 6 and 8: one of them says what stands in the way.",
        ),
        _accuracy_check(
            "good-accuracy",
            f"your exercises 5 to 8 together reach an accuracy of {GOOD:.0%}",
            3,
            GOOD,
            "When every check of exercises 5 to 8 passes, this one does too: look there first.",
        ),
    ),
)
