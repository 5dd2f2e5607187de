# verdict: passed
# then: right

import atexit

atexit.register(print, "bye")
atexit.register(lambda: 1 / 0)
