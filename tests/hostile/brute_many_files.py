# verdict: failed 0
# says: OSError
# seconds: 3
# needs: mounts

n = 0
while True:
    open(f"file{n}", "wb").write(bytes(16 << 20))
    n += 1
