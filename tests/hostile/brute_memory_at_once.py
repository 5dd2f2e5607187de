# verdict: failed 0
# says: MemoryError

hoard = bytearray(100 << 30)
