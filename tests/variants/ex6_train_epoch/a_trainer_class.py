import torch
from torch import nn


def configure_training(model):
    return nn.CrossEntropyLoss(), torch.optim.Adam(model.parameters(), lr=1e-3)


class Trainer:
    def __init__(self, model, criterion, optimizer):
        self.model, self.criterion, self.optimizer = model, criterion, optimizer
        self.history = []

    def __call__(self, batch):
        self.optimizer.zero_grad()
        *inputs, targets = batch
        loss = self.criterion(self.model(*inputs), targets)
        loss.backward()
        self.optimizer.step()
        self.history.append(loss.detach())


def train_epoch(model, dataloader, criterion, optimizer, device="cpu"):
    trainer = Trainer(model.to(device).train(), criterion, optimizer)
    for batch in dataloader:
        trainer([part.to(device) for part in batch])
    return torch.stack(trainer.history).mean().item()
