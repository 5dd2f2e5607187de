# verdict: passed
# then: right

import sys

for line in range(10_000):
    print("hello", line)
    print("oh no", file=sys.stderr)
sys.stdout.write("no newline")
