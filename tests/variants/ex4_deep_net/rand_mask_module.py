import torch
from torch import nn


class Drop(nn.Module):
    def __init__(self, rate):
        super().__init__()
        self.register_buffer("rate", torch.tensor(rate))

    def forward(self, x):
        if self.training:
            mask = torch.rand(x.shape, device=x.device) >= self.rate
            x = torch.where(mask, x / (1.0 - self.rate), torch.zeros(1))
        return x


class Hidden(nn.Module):
    def __init__(self, n_in, n_out):
        super().__init__()
        self.linear = nn.Linear(n_in, n_out)
        self.drop = Drop(0.2)

    def forward(self, x):
        return self.drop(torch.relu(self.linear(x)))


class DeepNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.features = nn.Sequential(Hidden(784, 512), Hidden(512, 256), Hidden(256, 128))
        self.classifier = nn.Linear(128, 10)

    def forward(self, x):
        return self.classifier(self.features(x))
