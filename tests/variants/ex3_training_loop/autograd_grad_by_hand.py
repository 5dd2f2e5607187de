import torch


def configure_training(model):
    optimizer = torch.optim.Adam(model.parameters())
    criterion = torch.nn.MSELoss()
    return (criterion, optimizer)


def train(model, X_train, y_train, criterion, optimizer, epochs=100):
    weights = [p for p in model.parameters() if p.requires_grad]
    for epoch in range(0, epochs):
        predictions = model(X_train)
        loss = criterion(predictions, y_train)
        gradients = torch.autograd.grad(loss, weights, allow_unused=True)
        for w, g in zip(weights, gradients):
            w.grad = g
        optimizer.step()
        if epoch in range(0, epochs, 20):
            print("Epoch", epoch, "Loss", "%.4f" % loss.detach().numpy().item())
    return model
