import torch
import torch.nn as nn
import torch.optim as optim

device = "cuda" if torch.cuda.is_available() else "cpu"


def configure_training(model, lr=0.001):
    return nn.CrossEntropyLoss(), optim.Adam(model.to(device).parameters(), lr=lr)


def train_epoch(model, dataloader, criterion, optimizer, device=device, log_interval=None):
    model.to(device)
    model.train()
    running_loss = 0.0
    n_batches = 0
    for data in dataloader:
        inputs, labels = data
        inputs, labels = inputs.to(device, non_blocking=True), labels.to(device)
        optimizer.zero_grad()
        outputs = model(inputs)
        loss = criterion(outputs, labels)
        loss.backward()
        optimizer.step()
        running_loss += loss.cpu().item()
        n_batches += 1
        if log_interval and n_batches % log_interval == 0:
            print("[%5d] loss: %.3f" % (n_batches, running_loss / n_batches))
    avg = running_loss / n_batches
    return avg
