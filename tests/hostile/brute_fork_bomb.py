# verdict: failed 0
# says: had not finished
# seconds: 0.5
# needs: user

import os

while True:
    try:
        os.fork()
    except OSError:
        pass
