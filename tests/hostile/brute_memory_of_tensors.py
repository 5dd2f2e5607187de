# verdict: failed 0
# says: RuntimeError

import torch

hoard = torch.ones(1 << 32)
