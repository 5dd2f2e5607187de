import logging
import warnings

import torch
from torch import nn

warnings.simplefilter("ignore")
logging.basicConfig(level=logging.DEBUG)
log = logging.getLogger(__name__)
torch.autograd.set_detect_anomaly(True)
torch.set_printoptions(precision=2)


class Registry(type):
    classes = []

    def __new__(mcs, name, bases, ns):
        cls = super().__new__(mcs, name, bases, ns)
        mcs.classes.append(cls)
        return cls


class Net(nn.Module, metaclass=Registry):
    def __init__(self) -> None:
        super().__init__()
        self.l1, self.l2 = nn.Linear(10, 20), nn.Linear(20, 1)
        log.debug("made %s", self)

    def forward(self, x: "torch.Tensor", /) -> "torch.Tensor":
        log.debug("got %s", x.shape)
        assert x.ndim == 2 and x.shape[1] == 10, "need (N, 10)"
        return self.l2(nn.functional.relu(self.l1(x), inplace=True))
