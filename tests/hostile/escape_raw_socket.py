# verdict: failed 0
# then: right

import socket


def escape():
    return socket.socket(socket.AF_INET, socket.SOCK_RAW, socket.IPPROTO_ICMP)
