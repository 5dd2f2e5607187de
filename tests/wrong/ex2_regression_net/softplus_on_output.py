# fault: net-softplus-output
# slip: softplus keeps the predictions positive; nothing may stand after the last layer
from torch import nn
import torch.nn.functional as F


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = nn.Linear(10, 20)
        self.predict = nn.Linear(20, 1)

    def forward(self, x):
        return F.softplus(self.predict(F.relu(self.hidden(x))))
