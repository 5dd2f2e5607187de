# verdict: passed
# then: right

import subprocess
import sys

subprocess.Popen([sys.executable, "-S", "-c", "import time; time.sleep(@SLEEP@)"])
