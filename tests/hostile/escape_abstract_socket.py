# verdict: failed 0
# then: right

import socket


def escape():
    line = socket.socket(socket.AF_UNIX)
    line.connect("\0@ABSTRACT@")
    return True
