# verdict: failed 0
# says: had not finished
# seconds: 0.5
# needs: user

import subprocess
import sys

while True:
    try:
        subprocess.Popen([sys.executable, "-S", "-c", "import time; time.sleep(@SLEEP@)"], start_new_session=True)
    except OSError:
        pass
