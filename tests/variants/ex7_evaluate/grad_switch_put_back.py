import torch


def evaluate(model, dataloader, verbose=False):
    before = torch.is_grad_enabled()
    torch.set_grad_enabled(False)
    model.eval()
    correct = torch.tensor(0.0)
    total = torch.tensor(0.0)
    for i, (images, labels) in enumerate(dataloader, start=1):
        probabilities = torch.nn.functional.softmax(model(images), dim=1)
        correct = correct + torch.sum(probabilities.argmax(dim=1) == labels).float()
        total = total + labels.shape[0]
        if verbose:
            print(f"batch {i}: {correct / total:.3f}")
    torch.set_grad_enabled(before)
    return (correct / total).item()
