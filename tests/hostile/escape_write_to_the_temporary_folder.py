# verdict: failed 0
# then: right

def escape():
    open("@TEMPORARY@/@CANARY@", "w").write("here")
    return True
