# verdict: passed
# then: right

import sys

sys.setrecursionlimit(500)
