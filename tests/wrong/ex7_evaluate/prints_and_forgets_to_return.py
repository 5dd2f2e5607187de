# fault: eval-returns-none
import torch


def evaluate(model, dataloader):
    model.eval()
    with torch.no_grad():
        flags = torch.cat([model(x).argmax(1) == y for x, y in dataloader])
    print(f"Accuracy: {flags.float().mean():.2%}")
