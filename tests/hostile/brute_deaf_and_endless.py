# verdict: failed 0
# says: had not finished
# seconds: 0.5

import signal

signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 65))
while True:
    pass
