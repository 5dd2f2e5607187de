# verdict: failed 0
# then: right
# needs: sockets

from pathlib import Path


def escape():
    mine = Path.cwd().parent
    return [path for path in mine.parent.glob("gradlings-*") if path != mine]
