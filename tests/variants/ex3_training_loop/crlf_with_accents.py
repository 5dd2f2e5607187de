# Übung 3: Trainingsschleife
import torch
from torch import nn, optim


def configure_training(modell):
    # mittlerer quadratischer Fehler
    kriterium = nn.MSELoss()
    größe = 0.001
    return kriterium, optim.Adam(modell.parameters(), lr=größe)


def train(model, X_train, y_train, criterion, optimizer, epochs=100):
    """Schleife über alle Epochen — gibt das Modell zurück."""
    for époque in range(epochs):
        ŷ = model(X_train)
        Δ = criterion(ŷ, y_train)
        optimizer.zero_grad()
        Δ.backward()
        optimizer.step()
        if époque % 20 == 0:
            print(f"Epoch {époque} → Loss {Δ.item():.4f}")
    return model
