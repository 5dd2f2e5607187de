# verdict: failed 0
# seconds: 3

with open("large", "wb") as file:
    while True:
        file.write(bytes(1 << 20))
