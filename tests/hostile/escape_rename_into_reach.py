# verdict: failed 0
# then: right

import os


def escape():
    os.rename("@SECRET@", "mine")
    return True
