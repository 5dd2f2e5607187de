import torch
import torch.nn as nn
import torch.nn.functional as F

torch.manual_seed(1234)
torch.set_num_threads(3)


def init_weights(m):
    if isinstance(m, nn.Linear):
        nn.init.kaiming_uniform_(m.weight, nonlinearity="relu")
        nn.init.zeros_(m.bias)


class FeedForwardNet(nn.Module):
    def __init__(self, input_size, hidden_size, output_size):
        super().__init__()
        self.shapes = []
        self.fc1 = nn.Linear(input_size, hidden_size)
        self.fc2 = nn.Linear(hidden_size, output_size)
        self.apply(init_weights)
        for layer in (self.fc1, self.fc2):
            layer.register_forward_hook(self._remember)

    def _remember(self, module, args, output):
        self.shapes.append(tuple(output.shape))

    def forward(self, x):
        self.shapes.clear()
        x = F.relu(self.fc1(x))
        return self.fc2(x)
