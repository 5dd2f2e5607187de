# verdict: failed 0
# then: right

import os


def escape():
    os.truncate("@SECRET@", 0)
    return True
