# verdict: failed 0
# then: right

def escape():
    return open("@SECRET@").read()
