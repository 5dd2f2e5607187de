# verdict: failed 0
# says: SIGSEGV

import os
import signal

os.kill(os.getpid(), signal.SIGSEGV)
