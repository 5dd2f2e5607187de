"""Slips that end in an exception, named by its type and message: whatever the exercise, these say the same."""

from __future__ import annotations

from grader.exercise import RaisedReading, Slip

NO_SUPER_INIT = RaisedReading(
    "AttributeError",
    r"before Module\.__init__\(\) call|object has no attribute '_modules'|object has no attribute '_parameters'",
    Slip(
        "missing-super-init",
        "Your class puts a layer on itself before nn.Module has been set up.",
        "Make super().__init__() the first line of __init__.",
        "Building your first network",
    ),
)
FORWARD_MISSPELLED = RaisedReading(
    "NotImplementedError",
    r'missing the required "forward" function',
    Slip(
        "forward-misspelled",
        "Your class has no method called forward, so PyTorch does not know what to do with an input.",
        "Name the method exactly forward, and indent it inside the class.",
        "Building your first network",
    ),
)
NO_GRADIENT = RaisedReading(
    "RuntimeError",
    r"does not require grad and does not have a grad_fn",
    Slip(
        "loss-without-gradient",
        "backward was called on a loss that is cut off from the weights: nothing leads back from it to them.",
        "Compute the loss from the model's raw outputs: no argmax, detach, item, torch.tensor or no_grad on the way.",
        "The training loop",
    ),
)
BACKWARD_ON_NUMBER = RaisedReading(
    "AttributeError",
    r"'(float|int)' object has no attribute 'backward'",
    Slip(
        "backward-on-number",
        "backward was called on a plain number: .item() had already taken it out of the tensor.",
        "Call loss.backward() on the tensor; use loss.item() only where you print or add up.",
        "The training loop",
    ),
)
SECOND_BACKWARD = RaisedReading(
    "RuntimeError",
    r"backward through the graph a second time",
    Slip(
        "forward-outside-loop",
        "backward ran twice over the same forward pass.",
        "Compute the outputs and the loss anew inside the loop: the weights have changed since.",
        "The training loop",
    ),
)
INPLACE = RaisedReading(
    "RuntimeError",
    r"modified by an inplace operation",
    Slip(
        "step-between-forward-and-backward",
        "The weights were moved between the forward pass and its backward pass.",
        "Keep the order: outputs, loss, zero_grad, backward, and only then step.",
        "The training loop",
    ),
)

IN_NETWORKS = (NO_SUPER_INIT, FORWARD_MISSPELLED)
IN_LOOPS = (BACKWARD_ON_NUMBER, NO_GRADIENT, SECOND_BACKWARD, INPLACE)
