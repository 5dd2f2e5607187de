import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = nn.Linear(10, 20)
        self.output = nn.Linear(20, 1)

    def predict_one(self, row):
        h = self.hidden(row)
        h[h < 0] = 0
        return self.output(h)

    def forward(self, x):
        rows = []
        for i in range(len(x)):
            rows.append(self.predict_one(x[i]))
        return torch.stack(rows)
