# verdict: failed 0
# then: right

import os


def escape():
    os.symlink("@SECRET@", "link")
    return open("link").read()
