# verdict: passed
# then: right
# seconds: 5

import time

time.sleep(0.7)
