import os
import random

import numpy as np
import torch
from torch import nn, optim

random.seed(42)
np.random.seed(42)
torch.manual_seed(42)
torch.set_num_threads(2)
torch.set_printoptions(precision=3)
os.environ["OMP_NUM_THREADS"] = "2"
device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


def configure_training(model):
    model = model.to(device)
    return nn.MSELoss().to(device), optim.Adam(model.parameters(), lr=0.001)


def train(model, X_train, y_train, criterion, optimizer, epochs=100):
    model.to(device).train()
    X_train, y_train = X_train.to(device), y_train.to(device)
    losses = np.zeros(epochs)
    for epoch in range(epochs):
        optimizer.zero_grad()
        loss = criterion(model(X_train), y_train)
        loss.backward()
        optimizer.step()
        losses[epoch] = loss.item()
        if epoch % 20 == 0:
            print(f"Epoch {epoch}, Loss: {losses[epoch]:.4f}")
    return model
