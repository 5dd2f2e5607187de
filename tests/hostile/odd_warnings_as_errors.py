# verdict: passed
# then: right

import warnings

warnings.simplefilter("error")
