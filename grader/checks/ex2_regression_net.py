"""What is graded of exercise 2, and in which words."""

from __future__ import annotations

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

LESSON = "The complete training pipeline: the model"

EXERCISE = Exercise(
    id="ex2",
    module="ex2_regression_net",
    title="A network for regression",
    lesson=LESSON,
    raised=IN_NETWORKS,
    checks=(
        class_check(0.5, "Net", "Net()"),
        layers_check(1, "two linear layers", readings=(width_reading("net-wrong-width", "structure.layers", LESSON),)),
        parameters_check(0.5),
        sizes_check(
            1,
            "predictions of the shape (N, 1), also for a batch of one",
            ("sizes.lesson", "sizes.drawn"),
            ("a batch of",),
            "({0}, 1)",
        ),
        values_check(
            2,
            "the predictions: linear, ReLU, linear",
            ("values.same_when_training",),
            (width_reading("net-wrong-width", "structure.layers", LESSON),),
        ),
        gradients_check(0.5),
        learning_check(0.5),
    ),
)
