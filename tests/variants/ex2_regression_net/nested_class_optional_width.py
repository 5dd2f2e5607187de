from typing import Optional, Sequence

from torch import Tensor, nn


class Net(nn.Module):
    class Block(nn.Module):
        def __init__(self, n_in: int, n_out: int, act: Optional[nn.Module] = None) -> None:
            super().__init__()
            self.lin = nn.Linear(n_in, n_out)
            self.act = act or nn.Identity()

        def forward(self, x: Tensor) -> Tensor:
            return self.act(self.lin(x))

    def __init__(self, n_features: int = 10, hidden: Sequence[int] = (20,), n_targets: int = 1) -> None:
        super().__init__()
        sizes = [n_features, *hidden]
        blocks = [Net.Block(a, b, nn.ReLU()) for a, b in zip(sizes, sizes[1:])]
        self.blocks = nn.Sequential(*blocks, Net.Block(sizes[-1], n_targets))

    def forward(self, x: Tensor) -> Tensor:
        return self.blocks(x)
