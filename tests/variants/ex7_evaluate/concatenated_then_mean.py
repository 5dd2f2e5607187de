import torch


def evaluate(model, dataloader):
    model.eval()
    predictions, truths = [], []
    for images, labels in dataloader:
        with torch.no_grad():
            predictions.append(model(images))
        truths.append(labels)
    predicted = torch.cat(predictions).topk(1, dim=1).indices.squeeze(1)
    return (predicted == torch.cat(truths)).float().mean().item()
