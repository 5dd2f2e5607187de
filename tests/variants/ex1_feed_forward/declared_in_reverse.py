from torch import nn


class FeedForwardNet(nn.Module):
    """The last layer is declared first, and an extra argument has a default."""

    def __init__(self, input_size, hidden_size, output_size, verbose=False):
        super().__init__()
        self.head = nn.Linear(hidden_size, output_size)
        self.body = nn.Linear(input_size, hidden_size)
        if verbose:
            print(self)

    def forward(self, batch):
        hidden = self.body(batch).clamp(min=0)
        return self.head(hidden)
