# verdict: passed
# then: right

import torch

torch.set_default_dtype(torch.float64)
