# verdict: failed 0
# says: SystemExit

import sys

sys.exit(0)
