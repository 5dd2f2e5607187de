# verdict: failed 0
# then: right

import socket


def escape():
    listener = socket.socket()
    listener.bind(("0.0.0.0", 0))
    listener.listen()
    return True
