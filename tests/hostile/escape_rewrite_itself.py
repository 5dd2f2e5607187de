# verdict: failed 0
# then: right

def escape():
    """The copy that is graded is nobody's to change, not even its author's."""
    return open(__file__, "a")
