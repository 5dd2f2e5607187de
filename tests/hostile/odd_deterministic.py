# verdict: passed
# then: right

import torch

torch.use_deterministic_algorithms(True)
torch.set_printoptions(precision=2)
torch.autograd.set_detect_anomaly(True)
