# fault: cfg-sum-reduction, cfg-wrong-lr
# slip: the learning rate is 0.01, and the squared errors are summed instead of averaged
import torch


def mse(predicted, wanted):
    return torch.sum((predicted - wanted).pow(2))


def configure_training(model):
    return mse, torch.optim.Adam(model.parameters(), lr=1e-2)


def train(model, X_train, y_train, criterion, optimizer, epochs=100):
    for epoch in range(epochs):
        optimizer.zero_grad()
        loss = criterion(model(X_train), y_train)
        loss.backward()
        optimizer.step()
        if epoch % 20 == 0:
            print(f"Epoch {epoch}, Loss: {loss.item():.4f}")
    return model
