# verdict: passed
# then: right
# seconds: 8

import collections
import dataclasses
import typing

import numpy
import sklearn.linear_model
import torch

Point = collections.namedtuple("Point", "x y")


class Pair(typing.NamedTuple):
    a: int


@dataclasses.dataclass
class Data:
    x: float = 1.0


@torch.jit.script
def double(x):
    return 2 * x
