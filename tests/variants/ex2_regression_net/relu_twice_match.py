from torch import nn


def make(kind, *args):
    match kind:
        case "linear":
            return nn.Linear(*args)
        case "relu":
            return nn.ReLU()
        case _:
            raise ValueError(kind)


SPEC = [("linear", 10, 20), ("relu",), ("linear", 20, 1)]


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.parts = nn.ModuleList([make(*s) for s in SPEC])

    def forward(self, x):
        first, act, last = self.parts
        hidden = act(act(first(x)))   # twice does not hurt
        return last(hidden)
