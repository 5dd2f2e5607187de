import torch


def evaluate(model, dataloader):
    model.train(mode=False)
    guesses, answers = [], []
    with torch.inference_mode():
        for batch in dataloader:
            guesses.append(model(batch[0]).topk(1, dim=1).indices.flatten())
            answers.append(batch[1])
    return torch.cat(guesses).eq(torch.cat(answers)).double().mean().item()
