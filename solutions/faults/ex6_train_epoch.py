"""What goes wrong in exercise 6."""

from __future__ import annotations

from grader.fault import Fault

LOOP = "MNIST: training function"

FAULTS = (
    Fault(
        "epoch-missing-zero-grad",
        (("        optimizer.zero_grad()\n", ""),),
        "Your loop moves the weights exactly as a loop that never clears its gradients would: each step also uses the gradients of all batches before it.",
        "Gradients add up until you clear them: call optimizer.zero_grad() for every batch, before backward.",
        LOOP,
    ),
    Fault(
        "epoch-returns-sum",
        (("return total_loss / len(dataloader)", "return total_loss"),),
        "That is the sum of the batch losses: it grows with the number of batches.",
        "Divide the total by len(dataloader), the number of batches.",
        LOOP,
    ),
)
