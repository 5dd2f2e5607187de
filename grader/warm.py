"""Imported once by the process that all students' processes are forked from: pays for torch, Adam and the probes.

Importing torch takes seconds, and the first ``optim.Adam(...)`` as long again (it imports ``torch._dynamo``); a fork
of a process that has done both takes milliseconds. One thread only: a process with threads must not be forked.
"""

from __future__ import annotations

import os

for _name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[_name] = "1"

import importlib
import pkgutil

import torch
import torch.utils.data

torch.set_num_threads(1)
_parameter = torch.nn.Parameter(torch.zeros(1))
_optimizer = torch.optim.Adam([_parameter])
torch.nn.functional.mse_loss(_parameter, torch.ones(1)).backward()  # type: ignore[no-untyped-call]
_optimizer.step()

import grader.probes
import grader.runner

for _info in pkgutil.iter_modules(grader.probes.__path__):
    importlib.import_module(f"grader.probes.{_info.name}")
