# verdict: failed 0
# then: right

import os


def escape():
    return os.read(0, 1)
