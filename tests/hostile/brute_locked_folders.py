# verdict: failed 0
# says: exit code 1

import os

os.makedirs("a/b/c")
open("a/b/c/d", "w").close()
os.chmod("a/b/c", 0)
os.chmod("a/b", 0)
os.chmod("a", 0)
os._exit(1)
