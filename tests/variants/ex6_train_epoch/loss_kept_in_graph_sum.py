import torch
from torch import nn, optim


class MyCrossEntropy(nn.Module):
    """Written out: minus the log of the softmax at the right class, averaged over the batch."""

    def forward(self, logits, targets):
        log_p = logits - logits.logsumexp(dim=1, keepdim=True)
        return -log_p.gather(1, targets.unsqueeze(1)).mean()


def configure_training(model):
    return MyCrossEntropy(), optim.Adam(model.parameters(), lr=0.001)


def train_epoch(model, dataloader, criterion, optimizer):
    model.train()
    losses = []
    for inputs, targets in dataloader:
        optimizer.zero_grad()
        loss = criterion(model(inputs), targets)
        loss.backward()
        optimizer.step()
        losses.append(loss)
    return float(sum(losses) / len(losses))
