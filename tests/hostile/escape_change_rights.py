# verdict: failed 0
# then: right
# needs: user

import os


def escape():
    os.chmod("@SECRET@", 0o777)
    return True
