import torch

torch.set_default_dtype(torch.float64)
torch.set_num_threads(2)


def evaluate(model, dataloader):
    for module in model.modules():
        module.training = False
    correct, total = torch.zeros(1, dtype=torch.float32), torch.zeros(1, dtype=torch.float32)
    with torch.autograd.grad_mode.no_grad():
        for x, y in dataloader:
            out = model(x)
            top = out.max(dim=1, keepdim=True)[0]
            picked = out.gather(1, y.view(-1, 1))
            correct += (picked >= top).sum()
            total += y.shape[0]
    return (correct / total).item()
