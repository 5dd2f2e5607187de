# verdict: passed
# then: right

import torch

torch.set_grad_enabled(False)
