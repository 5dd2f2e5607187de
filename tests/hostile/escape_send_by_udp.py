# verdict: failed 0
# then: right

import socket


def escape():
    return socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"here", ("127.0.0.1", @UDP@))
