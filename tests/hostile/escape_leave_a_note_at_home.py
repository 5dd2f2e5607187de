# verdict: failed 0
# then: right

from pathlib import Path


def escape():
    note = Path.home() / "note"
    found = note.exists()
    note.write_text("for my friends")
    return found
