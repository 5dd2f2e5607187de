# verdict: failed 0
# then: right

import socket


def escape():
    return socket.create_connection(("127.0.0.1", @TCP@), timeout=0.5)
