# verdict: failed 0
# then: right

def escape():
    open("/tmp/@CANARY@", "w").write("here")
    return True
