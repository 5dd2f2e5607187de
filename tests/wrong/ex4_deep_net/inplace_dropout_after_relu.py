# fault: overwritten-in-place
# slip: nn.Dropout(inplace=True) overwrites the ReLU's output, which the backward pass needs: backward raises
import torch
import torch.nn as nn


class DeepNet(nn.Module):
    def __init__(self, n_in=784, hidden=(512, 256, 128), n_out=10, p=0.2):
        super().__init__()
        layers = []
        for h in hidden:
            layers.extend((nn.Linear(n_in, h), nn.ReLU(inplace=True), nn.Dropout(p, inplace=True)))
            n_in = h
        layers.append(nn.Linear(n_in, n_out))
        self.layers = nn.Sequential(*layers)
        self.reset_parameters()

    @torch.no_grad()
    def reset_parameters(self):
        for name, w in self.named_parameters():
            if name.endswith("weight"):
                nn.init.trunc_normal_(w, std=0.05)
            else:
                w.fill_(0.01)

    def forward(self, x):
        return self.layers(x)
