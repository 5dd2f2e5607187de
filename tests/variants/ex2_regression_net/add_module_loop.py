from torch import nn


class Net(nn.Module):
    SIZES = 10, 20, 1

    def __init__(self, sizes=SIZES):
        super(Net, self).__init__()
        it = iter(sizes)
        prev = next(it)
        for idx, cur in enumerate(it):
            self.add_module(name="linear_%i" % idx, module=nn.Linear(prev, cur))
            prev = cur
        self._count = idx + 1

    def forward(self, inp):
        for i in range(self._count):
            inp = self._modules["linear_%i" % i](inp)
            inp = inp.clamp_min(0) if i + 1 < self._count else inp
        return inp
