# verdict: passed
# then: right

import os
import tempfile

os.chdir(tempfile.mkdtemp())
