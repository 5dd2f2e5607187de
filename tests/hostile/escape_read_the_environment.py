# verdict: failed 0
# then: right

import os


def escape():
    return "@CANARY@" in "".join(os.environ.values())
