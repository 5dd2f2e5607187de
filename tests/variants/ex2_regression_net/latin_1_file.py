# -*- coding: latin-1 -*-
# Réseau pour la régression (José Núñez)
from torch import nn


class Net(nn.Module):
    """Dix nombres à l'entrée, un à la sortie."""

    def __init__(self):
        super().__init__()
        self.entrée = nn.Linear(10, 20)
        self.activée = nn.ReLU()
        self.sortie = nn.Linear(20, 1)

    def forward(self, x):
        return self.sortie(self.activée(self.entrée(x)))
