# verdict: passed
# then: right

import io
import sys

sys.stdout = io.StringIO()
sys.stderr = None
