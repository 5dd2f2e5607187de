# verdict: passed
# then: right
# seconds: 5

import subprocess
import sys

assert subprocess.run([sys.executable, "-c", "print(6 * 7)"], capture_output=True, check=True).stdout == b"42\n"
