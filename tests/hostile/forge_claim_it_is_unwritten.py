# verdict: missing 0

raise NotImplementedError
