"""What is graded of exercise 4, and in which words."""

from __future__ import annotations

from grader.checks.dropout import LESSON, SAMPLED, dropout_checks
from grader.checks.networks import (
    class_check,
    gradients_check,
    layers_check,
    learning_check,
    parameters_check,
    sizes_check,
    values_check,
    width_reading,
)
from grader.checks.raised import IN_NETWORKS
from grader.exercise import Exercise

WIDTH = width_reading("deep-wrong-width", "structure.layers", LESSON)

EXERCISE = Exercise(
    id="ex4",
    module="ex4_deep_net",
    title="A deeper network, with dropout",
    lesson=LESSON,
    raised=IN_NETWORKS,
    sampled=SAMPLED,
    checks=(
        class_check(1, "DeepNet", "DeepNet()"),
        layers_check(2, "four linear layers", readings=(WIDTH,)),
        parameters_check(1),
        sizes_check(
            1,
            "scores of the shape (N, 10), also for a batch of one",
            ("sizes.lesson", "sizes.drawn"),
            ("a batch of",),
            "({0}, 10)",
        ),
        values_check(2, "the scores in eval mode: ReLU after each of the first three layers", readings=(WIDTH,)),
        gradients_check(1),
        *dropout_checks((512, 256, 128), (3, 1, 1)),
        learning_check(1),
    ),
)
