# verdict: failed 0
# says: report

import sys

from grader.observation import Sighting

sys.audit("gradlings.saw", Sighting("square", {"type": "float"}))
