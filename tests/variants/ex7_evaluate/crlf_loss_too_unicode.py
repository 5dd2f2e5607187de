import torch
import torch.nn.functional as F


def evaluate(model, dataloader, критерий=F.cross_entropy):
    model.eval()
    верно, всего, Λ = 0, 0, 0.0
    with torch.no_grad():
        for изображения, метки in dataloader:
            оценки = model(изображения)
            Λ += критерий(оценки, метки).item()
            верно += (оценки.argmax(dim=1) == метки).sum().item()
            всего += метки.size(0)
    print("средняя потеря: %.3f" % (Λ / len(dataloader)))
    print(f"Accuracy: {верно}/{всего}")
    return верно / всего
