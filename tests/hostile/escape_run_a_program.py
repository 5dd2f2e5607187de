# verdict: failed 0
# then: right

import subprocess


def escape():
    return subprocess.run(["/bin/cat", "@SECRET@"], capture_output=True, check=True).stdout
