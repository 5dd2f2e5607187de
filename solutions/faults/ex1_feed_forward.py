"""What goes wrong in exercise 1."""

from __future__ import annotations

from grader.fault import Fault

LESSON = "Building your first network"
FAULTS = (
    Fault(
        "no-hidden-relu",
        (("        x = self.relu(x)\n", ""),),
        "Without an activation between them, your two linear layers act as a single one: the network can draw straight lines only.",
        "Send the output of the first layer through ReLU before the second layer takes it.",
        LESSON,
    ),
)
