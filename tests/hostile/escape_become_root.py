# verdict: failed 0
# then: right

import os


def escape():
    os.setuid(0)
    return os.getuid() == 0 and open("@SECRET@").read()
