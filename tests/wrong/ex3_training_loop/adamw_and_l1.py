# fault: cfg-adamw-not-adam, cfg-l1loss
# slip: AdamW instead of Adam, and the mean absolute error instead of the mean squared error
import torch
import torch.nn.functional as F


def configure_training(model):
    return F.l1_loss, torch.optim.AdamW(model.parameters(), lr=0.001)


def train(model, X_train, y_train, criterion, optimizer, epochs=100):
    for epoch in range(epochs):
        optimizer.zero_grad()
        loss = criterion(model(X_train), y_train)
        loss.backward()
        optimizer.step()
        if epoch % 20 == 0:
            print(f"Epoch {epoch}, Loss: {loss.item():.4f}")
    return model
