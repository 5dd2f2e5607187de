# verdict: failed 0
# says: report

import grader.runner as runner


def evaluate(model, dataloader):
    import sys

    sys.audit(runner.SAW, runner.Sighting("square", {"type": "float"}))
    return 1.0
