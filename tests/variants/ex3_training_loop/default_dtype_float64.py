import torch

torch.set_default_dtype(torch.float64)
torch.manual_seed(7)


def configure_training(model):
    return torch.nn.MSELoss(), torch.optim.Adam(model.parameters(), lr=torch.tensor(0.001).item())


def train(model, X_train, y_train, criterion, optimizer, epochs=100):
    for epoch in range(epochs):
        optimizer.zero_grad()
        loss = criterion(model(X_train), y_train)
        loss.backward(gradient=torch.ones_like(loss))
        optimizer.step()
        if epoch % 20 == 0:
            print(f"Epoch {epoch}, Loss: {loss.item():.4f}")
    return model
