# verdict: failed 0
# then: right

import os


def escape():
    os.unlink("@SECRET@")
    return True
