# verdict: failed 0
# then: right
# needs: sockets

import socket


def escape():
    line = socket.socket(socket.AF_UNIX)
    line.connect("@UNIX@")
    return True
