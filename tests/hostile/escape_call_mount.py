# verdict: failed 0
# then: right

import subprocess
import sys

CODE = """
import ctypes
libc = ctypes.CDLL(None, use_errno=True)
raise SystemExit(0 if libc.mount(b"/", b"/mnt", None, 4096, None) == 0 else 1)
"""


def escape():
    return subprocess.run([sys.executable, "-S", "-c", CODE], check=False).returncode == 0
