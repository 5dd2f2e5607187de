# verdict: passed
# then: right

import random

import numpy
import torch

torch.manual_seed(1234)
numpy.random.seed(1)
random.seed(2)
