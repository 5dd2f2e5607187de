# verdict: failed 0
# then: right

import os


def escape():
    os.link("@SECRET@", "hard")
    return open("hard").read()
