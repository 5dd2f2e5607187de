"""What is graded of exercise 5, and in which words."""

from __future__ import annotations

from grader.checks.dropout import SAMPLED, dropout_checks
from grader.checks.networks import (
    class_check,
    gradients_check,
    layers_check,
    learning_check,
    parameters_check,
    sizes_check,
    tell_scores,
    values_check,
    width_reading,
)
from grader.checks.raised import IN_NETWORKS
from grader.exercise import Check, Exercise
from grader.observation import Slots

LESSON = "MNIST: define the network"
WIDTH = width_reading("mnist-wrong-width", "structure.layers", LESSON)
SHAPES = {"images": "(5, 1, 28, 28)", "plain_images": "(5, 28, 28)", "rows": "(5, 784)"}


def tell_shapes(seen: Slots, expected: Slots) -> str:
    """The first of the three shapes whose scores differ."""
    for probe, shape in SHAPES.items():
        for slot, batch in (("scores", shape), ("alone", shape.replace("(5", "(1"))):
            words = tell_scores(seen, expected, f"{probe}.{slot}")
            if words:
                return f"For an input of shape {batch}: {words}"
    return "The scores differ."


EXERCISE = Exercise(
    id="ex5",
    module="ex5_mnist_net",
    title="A network for handwritten digits",
    lesson=LESSON,
    raised=IN_NETWORKS,
    sampled=SAMPLED,
    checks=(
        class_check(1, "MNISTNet", "MNISTNet()"),
        layers_check(1, "three linear layers", readings=(WIDTH,)),
        parameters_check(1),
        sizes_check(
            1,
            "scores of the shape (N, 10) for images (N, 1, 28, 28), also for a batch of one",
            ("sizes.lesson", "sizes.drawn"),
            ("a batch of",),
            "({0}, 10)",
        ),
        values_check(1, "the scores in eval mode: ReLU after each of the first two layers", readings=(WIDTH,)),
        Check(
            "input-shapes",
            "the same scores for the same pixels: (N, 1, 28, 28), (N, 28, 28) and (N, 784), image by image",
            2,
            tuple(f"{probe}.{slot}" for probe in SHAPES for slot in ("scores", "alone")),
            tell_shapes,
            "Begin forward with x = x.reshape(-1, 784): one row per image, its pixels in order, and no other change.",
            readings=(WIDTH,),
        ),
        gradients_check(1),
        *dropout_checks((128, 64), (2, 0.5, 0.5)),
        learning_check(1),
    ),
)
