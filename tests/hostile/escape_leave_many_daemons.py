# verdict: failed 0
# then: right

import subprocess
import sys
import time

CODE = """
import signal, time
for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
    signal.signal(number, signal.SIG_IGN)
time.sleep(@SLEEP@)
"""


def escape():
    for _ in range(10):
        subprocess.Popen([sys.executable, "-S", "-c", CODE], start_new_session=True)
    time.sleep(0.3)
    return False
