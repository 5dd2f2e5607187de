# fault: softmax-over-batch
# slip: softmax over dim 0 (the batch) on the output
import torch
import torch.nn.functional as F


class FeedForwardNet(torch.nn.Module):
    def __init__(self, input_size, hidden_size, output_size):
        super().__init__()
        self.hidden = torch.nn.Linear(input_size, hidden_size)
        self.out = torch.nn.Linear(hidden_size, output_size)

    def forward(self, x):
        x = F.relu(self.hidden(x))
        x = F.softmax(self.out(x), dim=0)
        return x
