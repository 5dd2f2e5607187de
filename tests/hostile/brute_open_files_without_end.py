# verdict: failed 0
# says: OSError

kept = []
while True:
    kept.append(open("/dev/null"))
