import torch


def count_correct(outputs, labels):
    ascending = outputs.sort(dim=1)[1]
    return int(torch.count_nonzero(ascending[:, -1] == labels))


def evaluate(model, dataloader):
    print("Testing ...")
    model.apply(lambda module: module.eval())
    correct = seen = 0
    with torch.set_grad_enabled(False):
        for images, labels in dataloader:
            correct, seen = correct + count_correct(model(images), labels), seen + images.size(0)
    print(f"{correct} of {seen} correct")
    return float(correct) / float(seen)
