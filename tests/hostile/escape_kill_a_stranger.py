# verdict: failed 0
# then: right

import os
import signal


def escape():
    os.kill(@VICTIM@, signal.SIGKILL)
    return True
