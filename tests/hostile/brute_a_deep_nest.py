# verdict: failed 0
# says: exit code 1
# seconds: 8

import os

for _ in range(1500):
    os.mkdir("d")
    os.chdir("d")
os._exit(1)
