# verdict: passed
# then: right
# seconds: 8

from concurrent.futures import ProcessPoolExecutor


with ProcessPoolExecutor(2) as pool:
    assert list(pool.map(abs, [-1, 2])) == [1, 2]
