# verdict: failed 0
# says: had not finished
# seconds: 0.5

print("x" * 10**6)
while True:
    print("x" * 10**6)
