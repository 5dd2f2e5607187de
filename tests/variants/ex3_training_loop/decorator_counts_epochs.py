import functools

from torch import nn, optim


def announce(every):
    """Prints what the wrapped step returns, every so many calls."""

    def wrap(step):
        calls = 0

        @functools.wraps(step)
        def inner(*args, **kwargs):
            nonlocal calls
            loss = step(*args, **kwargs)
            if calls % every == 0:
                print("Epoch {n}, Loss: {value:.4f}".format(n=calls, value=loss))
            calls += 1
            return loss

        return inner

    return wrap


def configure_training(model):
    return nn.MSELoss(), optim.Adam(model.parameters(), lr=0.001)


def train(model, X_train, y_train, criterion, optimizer, epochs=100):
    @announce(every=20)
    def step():
        model.zero_grad()
        loss = criterion(model.forward(X_train), y_train)
        loss.backward()
        optimizer.step()
        return loss.item()

    [step() for _ in range(epochs)]
    return model
