"""What goes wrong in exercise 7."""

from __future__ import annotations

from grader.fault import Fault

LESSON = "MNIST: evaluation function"

EVAL = "    model.eval()\n    correct = 0\n"
NO_GRAD = "    with torch.no_grad():\n        for inputs"
LOOP = "        for inputs, targets in dataloader:\n"
OUTPUTS = "            outputs = model(inputs)\n"
PREDICTED = "outputs.argmax(dim=1)"
CORRECT = "correct += (predicted == targets).sum().item()"
COMPARED = "(predicted == targets)"
TOTAL = "total += targets.size(0)"
RETURN = "    return correct / total\n"

FAULTS = (
    # -- the mode
    Fault(
        "eval-missing-eval-mode",
        ((EVAL, "    correct = 0\n"),),
        "Your function tests the model in whatever mode it arrives: after training, dropout is still on.",
        "Call model.eval() before the loop.",
        LESSON,
    ),
    Fault(
        "eval-eval-not-called",
        ((EVAL, "    model.eval\n    correct = 0\n"),),
        "model.eval without parentheses only names the method; nothing is called.",
        "Write model.eval() with its parentheses.",
        LESSON,
        same_as="eval-missing-eval-mode",
    ),
    Fault(
        "eval-eval-mode-too-late",
        ((EVAL, "    correct = 0\n"), (RETURN, "    model.eval()\n    return correct / total\n")),
        "The model is put in eval mode, but only after its forward passes.",
        "Move model.eval() up: it must come before the loop.",
        LESSON,
    ),
    Fault(
        "eval-eval-mode-after-first-batch",
        ((EVAL, "    correct = 0\n"), (f"            {TOTAL}\n", f"            {TOTAL}\n            model.eval()\n")),
        "The first batch is tested in the mode in which the model arrives; only later ones in eval mode.",
        "Move model.eval() up: it must come before the loop.",
        LESSON,
    ),
    Fault(
        "eval-sets-train-mode",
        ((EVAL, "    model.train()\n    correct = 0\n"),),
        "Your function puts the model in train mode: dropout takes part in the test.",
        "Begin with model.eval(); model.train() belongs to train_epoch.",
        LESSON,
    ),
    Fault(
        "eval-back-to-train-too-early",
        ((f"            {TOTAL}\n", f"            {TOTAL}\n            model.train()\n"),),
        "The model goes back to train mode inside the loop: only the first batch is tested in eval mode.",
        "If you want to put the mode back, do it after the loop.",
        LESSON,
    ),
    Fault(
        "eval-sets-training-flag",
        ((EVAL, "    model.training = False\n    correct = 0\n"),),
        "Setting model.training changes the model alone; the layers inside it, dropout among them, keep their mode.",
        "Call model.eval(): it tells every layer.",
        LESSON,
    ),
    # -- gradients
    Fault(
        "eval-missing-no-grad",
        ((NO_GRAD, "    if True:\n        for inputs"),),
        "Your forward passes record for gradients that nobody will ask for.",
        "Put the loop inside with torch.no_grad():, the forward pass included.",
        LESSON,
    ),
    Fault(
        "eval-no-grad-not-used",
        ((NO_GRAD, "    torch.no_grad()\n    if True:\n        for inputs"),),
        "torch.no_grad() on a line of its own does nothing; it takes effect by with.",
        "Write with torch.no_grad(): and indent the loop under it.",
        LESSON,
        same_as="eval-missing-no-grad",
    ),
    Fault(
        "eval-detaches-outputs",
        ((NO_GRAD, "    if True:\n        for inputs"), (OUTPUTS, "            outputs = model(inputs).detach()\n")),
        "The outputs are detached only when everything has been recorded already.",
        "Put the forward pass itself inside with torch.no_grad():.",
        LESSON,
        same_as="eval-missing-no-grad",
    ),
    Fault(
        "eval-no-grad-without-parentheses",
        ((NO_GRAD, "    with torch.no_grad:\n        for inputs"),),
        "What stands after with is a class, not an object made from it: with torch.no_grad: lacks its parentheses.",
        "Write with torch.no_grad(): with the parentheses.",
        LESSON,
    ),
    Fault(
        "eval-leaves-grad-off",
        ((NO_GRAD, "    torch.set_grad_enabled(False)\n    if True:\n        for inputs"),),
        "Your function switches gradient recording off for the whole program and leaves it off: the next backward fails.",
        "Use with torch.no_grad():, which switches it on again by itself.",
        LESSON,
    ),
    Fault(
        "eval-freezes-weights",
        ((NO_GRAD, "    model.requires_grad_(False)\n    if True:\n        for inputs"),),
        "Your function sets requires_grad to False for good: the model cannot be trained any further.",
        "Leave requires_grad alone; with torch.no_grad(): is enough.",
        LESSON,
    ),
    # -- the model is changed
    Fault(
        "eval-leaves-gradients",
        (
            (NO_GRAD, "    with torch.enable_grad():\n        for inputs"),
            (OUTPUTS, f"{OUTPUTS}            nn.functional.cross_entropy(outputs, targets).backward()\n"),
        ),
        "Your function computes gradients with backward, as a training loop does, and leaves them behind.",
        "Take the loss and backward out: a test only counts.",
        LESSON,
    ),
    Fault(
        "eval-updates-weights",
        (
            (NO_GRAD, "    optimizer = torch.optim.SGD(model.parameters(), lr=0.01)\n    if True:\n        for inputs"),
            (
                OUTPUTS,
                f"{OUTPUTS}            optimizer.zero_grad()\n"
                "            nn.functional.cross_entropy(outputs, targets).backward()\n"
                "            optimizer.step()\n",
            ),
        ),
        "Your function trains the model on the test data: the weights are others after it.",
        "Take the loss, backward and the optimizer out: whatever learns from the exam questions cannot be tested by them.",
        LESSON,
    ),
    Fault(
        "eval-clears-gradients",
        ((EVAL, "    model.eval()\n    model.zero_grad()\n    correct = 0\n"),),
        "Your function clears the gradients of the model.",
        "Take zero_grad out: nothing is learned in a test, so there is nothing to clear.",
        LESSON,
    ),
    # -- the prediction
    Fault(
        "eval-argmax-dim0",
        ((PREDICTED, "outputs.argmax(dim=0)"),),
        "Your function looks for the highest score down each column, that is, among the samples of a batch.",
        "The classes lie along dimension 1: argmax(dim=1).",
        LESSON,
    ),
    Fault(
        "eval-argmax-of-all",
        ((PREDICTED, "outputs.argmax()"),),
        "argmax without a dimension finds one position in the whole batch, not one class for each sample.",
        "Give it the dimension of the classes: argmax(dim=1).",
        LESSON,
    ),
    Fault(
        "eval-no-argmax",
        ((PREDICTED, "outputs"),),
        "The scores themselves are compared with the targets; no class has been chosen yet.",
        "Choose the class with the highest score first: outputs.argmax(dim=1).",
        LESSON,
    ),
    Fault(
        "eval-max-pair",
        ((PREDICTED, "torch.max(outputs, 1)"),),
        "torch.max with a dimension gives two things, the values and their positions, and both together were compared.",
        "Take the positions: _, predicted = torch.max(outputs, 1).",
        LESSON,
    ),
    Fault(
        "eval-max-values",
        ((PREDICTED, "outputs.max(dim=1)[0]"),),
        "The highest scores themselves are compared with the targets; a score is hardly ever equal to a class.",
        "max gives values and positions: take the positions, or use argmax.",
        LESSON,
    ),
    Fault(
        "eval-rounds-scores",
        ((PREDICTED, "outputs.max(dim=1)[0].round()"),),
        "The highest score of each sample is rounded and taken for a class.",
        "The class is the position of the highest score: outputs.argmax(dim=1).",
        LESSON,
    ),
    Fault(
        "eval-argmin",
        ((PREDICTED, "outputs.argmin(dim=1)"),),
        "Your function predicts the class with the lowest score.",
        "The prediction is the class with the highest score: argmax.",
        LESSON,
    ),
    Fault(
        "eval-second-best",
        ((PREDICTED, "outputs.topk(2, dim=1).indices[:, 1]"),),
        "Your function predicts the class with the second highest score.",
        "The highest is the first of topk or of a descending sort, and the last of an ascending one; argmax is simpler.",
        LESSON,
    ),
    Fault(
        "eval-top-two",
        (
            (PREDICTED, "outputs.topk(2, dim=1).indices"),
            (COMPARED, "(predicted == targets[:, None])"),
        ),
        "A sample counts as right if its class is among the two highest scores.",
        "Only the highest score is the prediction.",
        LESSON,
    ),
    Fault(
        "eval-thresholds-scores",
        ((PREDICTED, "(outputs > 0.5).int().argmax(dim=1)"),),
        "Your function predicts the first class whose score is above a half.",
        "Scores are not probabilities: the highest wins, however large or small it is.",
        LESSON,
    ),
    Fault(
        "eval-thresholds-at-zero",
        ((PREDICTED, "(outputs > 0).int().argmax(dim=1)"),),
        "Your function predicts the first class whose score is above zero.",
        "The highest score wins, also where all are below zero.",
        LESSON,
    ),
    Fault(
        "eval-relu-before-argmax",
        ((PREDICTED, "outputs.relu().argmax(dim=1)"),),
        "Scores below zero are all made zero before the highest is looked for.",
        "Look for the highest among the raw scores.",
        LESSON,
    ),
    Fault(
        "eval-absolute-scores",
        ((PREDICTED, "outputs.abs().argmax(dim=1)"),),
        "Your function predicts the class whose score is farthest from zero, also where it lies below.",
        "Look for the highest among the raw scores, signs included.",
        LESSON,
    ),
    Fault(
        "eval-softmax-dim0",
        ((PREDICTED, "outputs.softmax(dim=0).argmax(dim=1)"),),
        "The softmax runs down each column, over the samples of a batch, and so changes which score of a sample is highest.",
        "Use no softmax at all: the highest score is also the highest probability. (With one, dim=1.)",
        LESSON,
    ),
    Fault(
        "eval-shifted-classes",
        ((PREDICTED, "outputs.argmax(dim=1) + 1"),),
        "Every prediction is one class too high.",
        "argmax counts from 0, as the targets do: add nothing.",
        LESSON,
    ),
    Fault(
        "eval-squeezes-outputs",
        ((OUTPUTS, "            outputs = model(inputs).squeeze()\n"),),
        "squeeze takes the batch's own dimension away when a batch holds a single sample.",
        "Leave the outputs in their shape (N, classes): no squeeze.",
        LESSON,
    ),
    # -- counting
    Fault(
        "eval-error-rate",
        ((COMPARED, "(predicted != targets)"),),
        "That is the share of wrong predictions.",
        "Count where predicted == targets.",
        LESSON,
    ),
    Fault(
        "eval-mean-of-batch-accuracies",
        (
            (CORRECT, "correct += (predicted == targets).float().mean().item()"),
            (TOTAL, "total += 1"),
        ),
        "That is the mean of the accuracies of the batches: the short last batch counts as much as a full one.",
        "Count right predictions and samples over all batches, and divide once at the end.",
        LESSON,
    ),
    Fault(
        "eval-sums-batch-accuracies",
        (
            (CORRECT, "correct += (predicted == targets).float().mean().item()"),
            (RETURN, "    return correct\n"),
        ),
        "That is the sum of the accuracies of the batches.",
        "Count right predictions and samples over all batches, and divide once at the end.",
        LESSON,
    ),
    Fault(
        "eval-mean-divided-by-samples",
        ((CORRECT, "correct += (predicted == targets).float().mean().item()"),),
        "The accuracies of the batches, which are shares already, are added up and divided by the number of samples.",
        "Add up the number of right predictions: (predicted == targets).sum().item().",
        LESSON,
    ),
    Fault(
        "eval-assumes-full-batches",
        ((TOTAL, "total += dataloader.batch_size"),),
        "Every batch is taken to be as large as the loader's batch size; the last one is smaller.",
        "Ask each batch for its size: targets.size(0) or len(targets).",
        LESSON,
    ),
    Fault(
        "eval-counts-scores",
        ((TOTAL, "total += outputs.numel()"),),
        "The number of scores is counted, not the number of samples: each sample has one score per class.",
        "Count samples: targets.size(0) or len(targets).",
        LESSON,
    ),
    Fault(
        "eval-last-batch-only",
        ((CORRECT, "correct = (predicted == targets).sum().item()"), (TOTAL, "total = targets.size(0)")),
        "That is the accuracy of the last batch alone: each batch overwrites the counts of the one before.",
        "Add with +=, and count the samples of all batches.",
        LESSON,
    ),
    Fault(
        "eval-overwrites-correct",
        ((CORRECT, "correct = (predicted == targets).sum().item()"),),
        "Only the last batch's right predictions are counted, but the samples of all batches.",
        "Add them up: correct += …",
        LESSON,
    ),
    Fault(
        "eval-overwrites-total",
        ((TOTAL, "total = targets.size(0)"),),
        "The right predictions of all batches are divided by the samples of the last batch alone.",
        "Add them up: total += …",
        LESSON,
    ),
    Fault(
        "eval-return-in-loop",
        ((RETURN, "            return correct / total\n"),),
        "That is the accuracy of the first batch alone: your function returns before it comes to the second.",
        "Move return out of the loop: it stands under the with, not under the for.",
        LESSON,
    ),
    Fault(
        "eval-first-batch-of-all",
        ((TOTAL, "break"), (RETURN, "    return correct / len(dataloader.dataset)\n")),
        "The right predictions of the first batch alone are divided by the samples of all.",
        "Go through every batch before you divide.",
        LESSON,
    ),
    Fault(
        "eval-skips-last-batch",
        ((LOOP, "        for inputs, targets in list(dataloader)[:-1]:\n"),),
        "The last batch is left out.",
        "Go through every batch that the dataloader serves, the smaller last one included.",
        LESSON,
    ),
    Fault(
        "eval-skips-first-batch",
        ((LOOP, "        for inputs, targets in list(dataloader)[1:]:\n"),),
        "The first batch is left out.",
        "Go through every batch that the dataloader serves.",
        LESSON,
    ),
    Fault(
        "eval-counts-no-samples",
        ((f"            {TOTAL}\n", ""),),
        "When it came to dividing, the number of samples was still zero.",
        "Add the size of each batch to the total, inside the loop: total += targets.size(0).",
        LESSON,
    ),
    # -- what is returned
    Fault(
        "eval-divides-by-batches",
        ((RETURN, "    return correct / len(dataloader)\n"),),
        "The right predictions are divided by the number of batches.",
        "len(dataloader) is the number of batches; divide by the number of samples.",
        LESSON,
    ),
    Fault(
        "eval-percent",
        ((RETURN, "    return 100 * correct / total\n"),),
        "That is the accuracy in percent.",
        "Return a share between 0 and 1; fit turns it into a percentage when it prints.",
        LESSON,
    ),
    Fault(
        "eval-returns-count",
        ((RETURN, "    return float(correct)\n"),),
        "That is the number of right predictions.",
        "Divide it by the number of samples.",
        LESSON,
    ),
    Fault(
        "eval-returns-int-count",
        ((RETURN, "    return correct\n"),),
        "That is the number of right predictions, as an int.",
        "Divide it by the number of samples.",
        LESSON,
    ),
    Fault(
        "eval-inverted-fraction",
        ((RETURN, "    return total / correct\n"),),
        "The samples are divided by the right predictions: the fraction stands on its head.",
        "Divide the right predictions by the samples.",
        LESSON,
    ),
    Fault(
        "eval-integer-division",
        ((RETURN, "    return correct // total\n"),),
        "// cuts off everything after the decimal point, and so leaves 0 of every share below 1.",
        "Divide with / .",
        LESSON,
    ),
    Fault(
        "eval-integer-division-of-floats",
        ((RETURN, "    return float(correct) // total\n"),),
        "// cuts off everything after the decimal point, and so leaves 0 of every share below 1.",
        "Divide with / .",
        LESSON,
        same_as="eval-integer-division",
    ),
    Fault(
        "eval-returns-tensor",
        ((CORRECT, "correct += (predicted == targets).sum()"),),
        "The number is right, but it is still inside a tensor.",
        "Take it out with .item(), at each batch or at the end.",
        LESSON,
    ),
    Fault(
        "eval-returns-pair",
        ((RETURN, "    return correct, total\n"),),
        "Your function returns the two counts and leaves the division to its caller.",
        "Return correct / total, one number.",
        LESSON,
    ),
    Fault(
        "eval-returns-text",
        ((RETURN, '    return f"{correct / total:.2%}"\n'),),
        "Your function returns a text.",
        "Return the number itself; only print needs a text.",
        LESSON,
    ),
    Fault(
        "eval-returns-none",
        ((RETURN, "    print(correct / total)\n"),),
        "Your function ends without return, so its caller gets None.",
        "Return the accuracy: a printed number is lost to whoever called.",
        LESSON,
    ),
)
