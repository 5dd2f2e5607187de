# verdict: passed
# then: right

import torch

torch.save({"a": torch.ones(3)}, "weights.pt")
assert torch.load("weights.pt")["a"].sum() == 3
open("notes.txt", "w").write("mine")
