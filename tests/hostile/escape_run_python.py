# verdict: failed 0
# then: right

import subprocess
import sys


def escape():
    code = "print(open('@SECRET@').read())"
    return subprocess.run([sys.executable, "-S", "-c", code], capture_output=True, check=True).stdout
