# fault: fit-own-components, fit-epoch-zero-based
import torch
from torch import nn

from exercises.ex6_train_epoch import train_epoch
from exercises.ex7_evaluate import evaluate


def fit(model, train_loader, test_loader, criterion, optimizer, epochs=10):
    criterion = nn.CrossEntropyLoss()
    optimizer = torch.optim.Adam(model.parameters(), lr=0.001)
    history = []
    for epoch in range(epochs):
        loss = train_epoch(model, train_loader, criterion, optimizer)
        acc = evaluate(model, test_loader)
        print(f"Epoch {epoch}/{epochs}\n  Train Loss: {loss:.4f}\n  Test Accuracy: {acc:.2%}")
        history.append((loss, acc))
    return history
