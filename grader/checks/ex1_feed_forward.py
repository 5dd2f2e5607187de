"""What is graded of exercise 1, and in which words."""

from __future__ import annotations

from grader.checks.networks import (
    class_check,
    gradients_check,
    layers_check,
    learning_check,
    parameters_check,
    sizes_check,
    values_check,
)
from grader.checks.raised import IN_NETWORKS
from grader.exercise import Exercise

PREFIXES = ("", "other_")

EXERCISE = Exercise(
    id="ex1",
    module="ex1_feed_forward",
    title="A first network",
    lesson="Building your first network",
    raised=IN_NETWORKS,
    checks=(
        class_check(1, "FeedForwardNet", "FeedForwardNet(input_size=7, hidden_size=5, output_size=3)"),
        layers_check(2, "two linear layers", PREFIXES),
        parameters_check(1, PREFIXES),
        sizes_check(
            2,
            "scores of the right shape for all sizes, and for a batch of one",
            ("sizes.lesson", "sizes.drawn"),
            ("a batch of", "input_size", "hidden_size", "output_size"),
            "({0}, {3})",
        ),
        values_check(2, "the scores: linear, ReLU, linear", ("values.same_when_training",)),
        gradients_check(1),
        learning_check(1),
    ),
)
