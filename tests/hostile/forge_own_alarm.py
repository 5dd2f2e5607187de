# verdict: failed 0
# says: ended the Python process

import os
import signal

signal.signal(signal.SIGALRM, lambda number, frame: os._exit(0))
signal.setitimer(signal.ITIMER_REAL, 0.1)
while True:
    pass
