# verdict: failed 0
# then: right

import os
import signal
import sys
import time


def escape():
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
                signal.signal(number, signal.SIG_IGN)
            os.execv(sys.executable, [sys.executable, "-S", "-c", "import time; time.sleep(@SLEEP@)"])
        os._exit(0)
    os.wait()
    time.sleep(0.3)
    return False
