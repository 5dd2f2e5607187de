import os
import random

import numpy as np
import torch
from torch import Tensor, nn

SEED = 42
os.environ["PYTHONHASHSEED"] = str(SEED)
random.seed(SEED)
np.random.seed(SEED)
torch.manual_seed(SEED)
torch.use_deterministic_algorithms(True)


class MNISTNet(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        torch.manual_seed(SEED)      # the same start for everybody
        self.net = nn.Sequential(nn.Linear(784, 128), nn.ReLU(), nn.Dropout(0.2), nn.Linear(128, 64), nn.ReLU(), nn.Dropout(0.2), nn.Linear(64, 10))

    def forward(self, x: Tensor) -> Tensor:
        n: int = x.shape[0]
        return self.net(x.reshape((n, -1)))
