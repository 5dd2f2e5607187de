# verdict: passed
# then: right

import torch

torch.set_num_threads(4)
