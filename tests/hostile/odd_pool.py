# verdict: passed
# then: right
# seconds: 30

from concurrent.futures import ProcessPoolExecutor


with ProcessPoolExecutor(2) as pool:
    assert list(pool.map(abs, [-1, 2])) == [1, 2]
