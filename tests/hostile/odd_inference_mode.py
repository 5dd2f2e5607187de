# verdict: passed
# then: right

import torch

torch.inference_mode().__enter__()
