# verdict: failed 0
# then: right

import subprocess
import sys

CODE = """
import ctypes
libc = ctypes.CDLL(None, use_errno=True)
raise SystemExit(0 if libc.syscall(425, 1, ctypes.create_string_buffer(256)) // 1000 == 0 else 1)
"""


def escape():
    return subprocess.run([sys.executable, "-S", "-c", CODE], check=False).returncode == 0
