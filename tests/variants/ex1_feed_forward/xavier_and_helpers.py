from torch import Tensor, nn


def init_weights(module):
    if isinstance(module, nn.Linear):
        nn.init.xavier_normal_(module.weight)
        nn.init.constant_(module.bias, 0.01)


class FeedForwardNet(nn.Module):
    def __init__(self, input_size: int, hidden_size: int, output_size: int, activation=nn.ReLU):
        super().__init__()
        for name, (a, b) in {"inner": (input_size, hidden_size), "outer": (hidden_size, output_size)}.items():
            setattr(self, name, nn.Linear(a, b))
        self.act = activation()
        self.apply(init_weights)
        print("network made")

    def _hidden(self, x: Tensor) -> Tensor:
        return self.act(self.inner(x))

    def forward(self, x: Tensor) -> Tensor:
        print("forward", x.shape)
        return self.outer(self._hidden(x))
