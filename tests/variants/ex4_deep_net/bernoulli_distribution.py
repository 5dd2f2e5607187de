import torch
from torch import nn
from torch.distributions import Bernoulli


class DeepNet(nn.Module):
    def __init__(self):
        super(DeepNet, self).__init__()
        self.fc_a = nn.Linear(784, 512)
        self.fc_b = nn.Linear(512, 256)
        self.fc_c = nn.Linear(256, 128)
        self.fc_out = nn.Linear(128, 10)
        self.keep = Bernoulli(probs=torch.tensor(0.8))

    def mask(self, like):
        return self.keep.sample(like.shape) / 0.8 if self.training else torch.ones_like(like)

    def forward(self, images):
        a = torch.relu(self.fc_a(images))
        a = a * self.mask(a)
        b = torch.relu(self.fc_b(a))
        b = b * self.mask(b)
        c = torch.relu(self.fc_c(b))
        c = c * self.mask(c)
        return self.fc_out(c)
