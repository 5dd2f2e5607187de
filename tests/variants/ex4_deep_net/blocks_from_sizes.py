from torch import nn


class Block(nn.Module):
    def __init__(self, a, b, p):
        super().__init__()
        self.linear, self.p = nn.Linear(a, b), p
        self.dropout = nn.Dropout(p)

    def forward(self, x):
        return self.dropout(self.linear(x).relu())


class DeepNet(nn.Module):
    def __init__(self, sizes=(784, 512, 256, 128, 10), p=0.2):
        super().__init__()
        self.last = nn.Linear(*sizes[-2:])
        self.blocks = nn.ModuleList(Block(a, b, p) for a, b in zip(sizes[:-1], sizes[1:-1]))

    def forward(self, x):
        for block in self.blocks:
            x = block(x)
        return self.last(x)
