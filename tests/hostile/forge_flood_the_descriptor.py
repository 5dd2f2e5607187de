# verdict: failed 0
# says: of results

import os

while True:
    os.write(3, bytes(1 << 20))
