# verdict: passed
# then: right
# seconds: 8

import torch
from torch.utils.data import DataLoader, TensorDataset

batches = list(DataLoader(TensorDataset(torch.arange(8.0)), batch_size=2, num_workers=2))
assert [batch[0].tolist() for batch in batches] == [[0, 1], [2, 3], [4, 5], [6, 7]]
if __name__ == "__main__":
    raise SystemExit("nobody runs this")
