# verdict: failed *

def evaluate(model, dataloader):
    model.modules = lambda: iter(())
    correct = total = 0
    for images, labels in dataloader:
        correct += (model(images).argmax(dim=1) == labels).sum().item()
        total += len(labels)
    del model.modules
    return correct / total
