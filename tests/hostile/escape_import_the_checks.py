# verdict: failed 0
# then: right

def escape():
    import grader.checks.ex7_evaluate as checks

    return checks
