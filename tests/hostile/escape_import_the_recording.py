# verdict: failed 0
# then: right

def escape():
    from grader.catalogue import exercise
    from grader.recording import load

    return load(exercise("ex7"))
