# fault: mnist-log-softmax-output, mnist-no-flatten, sizes-do-not-fit
# slip: the input is not flattened, and log_softmax stands on the output
import torch
from torch import nn


class MNISTNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(784, 128), nn.ReLU(), nn.Dropout(0.2), nn.Linear(128, 64), nn.ReLU(), nn.Dropout(0.2), nn.Linear(64, 10))

    def forward(self, x):
        return torch.log_softmax(self.net(x), -1)
