# verdict: failed 0
# says: MemoryError
# seconds: 5

hoard = []
while True:
    hoard.append(bytes(64 << 20))
