import torch, torch.nn as nn, torch.optim as optim

def mse(a, b):
    return ((a - b) ** 2).mean()

def configure_training(model):
    return mse, optim.Adam(model.parameters(), lr=.001)

def train(model, X_train, y_train, criterion, optimizer, epochs = 100):
    print("training starts")
    for e in range(epochs):
        p = model(X_train)
        l = criterion(p, y_train)
        optimizer.zero_grad(); l.backward(); optimizer.step()
        if e % 20 == 0: print("Epoch ", e, ", Loss: ", "{:.4f}".format(l.item()), sep="")
    print("training done")
    return model
