# verdict: failed 0
# says: could not be read

class E(BaseException):
    def __str__(self):
        raise E

    __repr__ = __str__


raise E
