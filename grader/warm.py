"""Imported once by the process that all students' processes are forked from: pays for torch, Adam and the probes.

Importing torch takes seconds, and the first ``optim.Adam(...)`` as long again (it imports ``torch._dynamo``); a fork
of a process that has done both takes milliseconds. One thread only: a process with threads must not be forked.
"""

from __future__ import annotations

import os

for _name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[_name] = "1"

import contextlib
import gc

import torch
import torch.utils.data

torch.set_num_threads(1)
_parameter = torch.nn.Parameter(torch.zeros(1))
_optimizer = torch.optim.Adam([_parameter])
torch.nn.functional.mse_loss(_parameter, torch.ones(1)).backward()
_optimizer.step()
for _kind in vars(torch.optim).values():  # each class wraps its step at its first use: let it be behind us
    if isinstance(_kind, type) and issubclass(_kind, torch.optim.Optimizer):
        with contextlib.suppress(Exception):
            _kind([_parameter], lr=0.1)  # type: ignore[call-arg]

import grader.namespaces
import grader.runner
import grader.worker  # noqa: F401 - all that a worker runs is there before anything is taken down
from grader import seal, shelf

seal.take_down_what_is_here()
shelf.fill()
gc.collect()
gc.freeze()  # what is here now is shared by all students' processes: looking through it would only copy it
