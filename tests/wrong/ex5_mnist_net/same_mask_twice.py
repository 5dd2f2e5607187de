# fault: mnist-mask-used-twice
# slip: one mask, drawn for the first layer, is used for both layers (the second takes its first 64 columns), so the layers' units are not dropped on their own
import torch
from torch import nn


class MNISTNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(784, 128)
        self.fc2 = nn.Linear(128, 64)
        self.fc3 = nn.Linear(64, 10)

    def forward(self, x):
        x = x.view(-1, 784)
        mask = torch.ones(x.size(0), 128)
        if self.training:
            mask = (torch.rand(x.size(0), 128) > 0.2) / 0.8
        x = torch.relu(self.fc1(x)) * mask
        x = torch.relu(self.fc2(x)) * mask[:, :64]
        return self.fc3(x)
