# verdict: failed 0
# then: right

def escape():
    open("@OUTSIDE@/written", "w").write("here")
    return True
