from torch import nn


class MLP(nn.Module):
    def __init__(self, sizes):
        super(MLP, self).__init__()
        self.net = nn.Sequential()
        for k in range(1, len(sizes)):
            self.net.add_module("fc%d" % k, nn.Linear(sizes[k - 1], sizes[k]))
            if k < len(sizes) - 1:
                self.net.add_module("relu%d" % k, nn.ReLU())

    def forward(self, x):
        return self.net(x)


class PrintMixin:
    def describe(self):
        print(sum(p.numel() for p in self.parameters()))


class FeedForwardNet(PrintMixin, MLP):
    def __init__(self, input_size, hidden_size, output_size):
        super(FeedForwardNet, self).__init__([input_size, hidden_size, output_size])
        self.describe()
