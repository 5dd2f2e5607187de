from torch import nn
import torch.nn.functional as F

N_LAYERS = 2


class FeedForwardNet(nn.Module):
	def __init__(self, input_size, hidden_size, output_size):
		super().__init__()
		dims = (input_size, hidden_size, output_size)
		for i in range(N_LAYERS):
			setattr(self, "layer" + str(i), nn.Linear(dims[i], dims[i + 1]))

	def forward(self, x):
		for i in range(N_LAYERS):
			x = getattr(self, f"layer{i}")(x)
			if i != N_LAYERS - 1:
				x = F.relu(x)
		return x
