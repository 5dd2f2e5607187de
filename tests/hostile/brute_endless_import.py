# verdict: failed 0
# says: had not finished
# seconds: 0.5

while True:
    pass
