# fault: none
# slip: the layers are module-level globals and not attributes of the network: unregistered
import torch
from torch import nn

hidden = nn.Linear(10, 20)
output = nn.Linear(20, 1)


class Net(nn.Module):
    def forward(self, x):
        return output(torch.relu(hidden(x)))
