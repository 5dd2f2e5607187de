# verdict: failed 0
# says: Your code nothing

class Tampered(Exception):
    pass


raise Tampered("nothing")
