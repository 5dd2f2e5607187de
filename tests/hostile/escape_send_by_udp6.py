# verdict: failed 0
# then: right
# needs: calls

import socket


def escape():
    return socket.socket(socket.AF_INET6, socket.SOCK_DGRAM)
