"""What goes wrong in exercise 6."""

from __future__ import annotations

from grader.checks import components as cfg
from grader.checks import raised
from grader.checks.ex6_train_epoch import ROUNDED, SLIPS
from grader.fault import Fault, fault_of

COMPONENTS = "MNIST: training components"
LOOP = "MNIST: training function"

LOSS_MADE = "nn.CrossEntropyLoss()\n"
ADAM = "optim.Adam(model.parameters(), lr=0.001)\n    return"
PAIR = "return criterion, optimizer"

TRAIN = "    model.train()\n"
TOTAL = "    total_loss = 0.0\n"
FOR = "    for inputs, targets in dataloader:\n"
OUTPUTS = "        outputs = model(inputs)\n"
CRITERION = "criterion(outputs, targets)"
ZERO = "        optimizer.zero_grad()\n"
BACKWARD = "        loss.backward()\n"
STEP = "        optimizer.step()\n"
ADD = "        total_loss += loss.item()\n"
RETURN = "    return total_loss / len(dataloader)\n"

CONFIGURE = (
    fault_of(cfg.other_optimizer("SGD"), (ADAM, "optim.SGD(model.parameters(), lr=0.001)\n    return")),
    fault_of(cfg.other_optimizer("AdamW"), (ADAM, "optim.AdamW(model.parameters(), lr=0.001)\n    return")),
    fault_of(cfg.other_optimizer("RMSprop"), (ADAM, "optim.RMSprop(model.parameters(), lr=0.001)\n    return")),
    fault_of(cfg.WRONG_RATE, (ADAM, "optim.Adam(model.parameters(), lr=0.01)\n    return")),
    fault_of(cfg.WRONG_RATE, (ADAM, "optim.Adam(model.parameters(), lr=0.1)\n    return"), id="cfg-rate-0.1"),
    fault_of(cfg.WRONG_RATE, (ADAM, "optim.Adam(model.parameters(), lr=1e-4)\n    return"), id="cfg-rate-0.0001"),
    fault_of(
        cfg.other_setting("weight_decay"),
        (ADAM, "optim.Adam(model.parameters(), lr=0.001, weight_decay=1e-4)\n    return"),
    ),
    fault_of(
        cfg.other_setting("betas"), (ADAM, "optim.Adam(model.parameters(), lr=0.001, betas=(0.9, 0.99))\n    return")
    ),
    fault_of(
        cfg.other_setting("amsgrad"), (ADAM, "optim.Adam(model.parameters(), lr=0.001, amsgrad=True)\n    return")
    ),
    fault_of(cfg.ONLY_SOME, (ADAM, "optim.Adam(list(model.parameters())[-2:], lr=0.001)\n    return")),
    fault_of(
        cfg.ONLY_SOME,
        (ADAM, "optim.Adam(list(model.parameters())[:2], lr=0.001)\n    return"),
        id="cfg-only-the-first-layer",
    ),
    fault_of(
        cfg.ONLY_SOME,
        (ADAM, "optim.Adam([p for p in model.parameters() if p.dim() > 1], lr=0.001)\n    return"),
        id="cfg-no-biases",
    ),
    fault_of(cfg.SWAPPED, (PAIR, "return optimizer, criterion")),
    fault_of(cfg.CLASS_NOT_INSTANCE, (LOSS_MADE, "nn.CrossEntropyLoss\n")),
    fault_of(cfg.RETURNS_HALF, (PAIR, "return optimizer")),
    fault_of(cfg.RETURNS_HALF, (PAIR, "return criterion"), id="cfg-returns-criterion-only"),
    fault_of(cfg.RETURNS_NONE, (PAIR, "pass")),
    fault_of(cfg.SUM_REDUCTION, (LOSS_MADE, 'nn.CrossEntropyLoss(reduction="sum")\n')),
    fault_of(cfg.NO_REDUCTION, (LOSS_MADE, 'nn.CrossEntropyLoss(reduction="none")\n')),
    fault_of(cfg.other_loss("MSELoss", "nn.CrossEntropyLoss()"), (LOSS_MADE, "nn.MSELoss()\n")),
    fault_of(cfg.other_loss("NLLLoss", "nn.CrossEntropyLoss()"), (LOSS_MADE, "nn.NLLLoss()\n")),
    fault_of(cfg.other_loss("BCEWithLogitsLoss", "nn.CrossEntropyLoss()"), (LOSS_MADE, "nn.BCEWithLogitsLoss()\n")),
    Fault(
        "cfg-label-smoothing",
        ((LOSS_MADE, "nn.CrossEntropyLoss(label_smoothing=0.1)\n"),),
        "Your criterion is a cross-entropy with smoothed labels: it asks the network to be a little unsure.",
        "Leave label_smoothing out: the lesson keeps the default arguments.",
        COMPONENTS,
    ),
    Fault(
        "cfg-softmax-before-loss",
        ((LOSS_MADE, "lambda scores, classes: nn.CrossEntropyLoss()(scores.softmax(dim=1), classes)\n"),),
        "Your criterion behaves exactly like a cross-entropy that is given probabilities: softmax happens twice.",
        "Use nn.CrossEntropyLoss() alone: it applies the softmax itself.",
        COMPONENTS,
    ),
)

UPDATES = (
    Fault(
        "epoch-missing-zero-grad",
        ((ZERO, ""),),
        "Your loop moves the weights exactly as a loop that never clears its gradients: each step also uses the gradients of all batches before it.",
        "Gradients add up until you clear them: call optimizer.zero_grad(), parentheses included, for every batch, before backward.",
        LOOP,
    ),
    Fault(
        "epoch-zero-grad-not-called",
        ((ZERO, "        optimizer.zero_grad\n"),),
        "",
        "",
        LOOP,
        same_as="epoch-missing-zero-grad",
    ),
    Fault(
        "epoch-zero-grad-once",
        ((TOTAL, TOTAL + "    optimizer.zero_grad()\n"), (ZERO, "")),
        "Your loop moves the weights exactly as one that clears its gradients once per epoch: from the second batch on, each step also uses the gradients of the batches before it.",
        "Move optimizer.zero_grad() into the loop, before backward: every batch begins with clean gradients.",
        LOOP,
    ),
    Fault(
        "epoch-zero-grad-after-loop",
        ((ZERO, ""), (RETURN, "    optimizer.zero_grad()\n" + RETURN)),
        "",
        "",
        LOOP,
        same_as="epoch-zero-grad-once",
    ),
    Fault(
        "epoch-zero-grad-after-backward",
        ((ZERO, ""), (BACKWARD, BACKWARD + ZERO)),
        "Gradients do arrive, but every step finds them gone: they are cleared between backward and step.",
        "Clear the gradients before backward, not after it.",
        LOOP,
    ),
    Fault(
        "epoch-zero-grad-after-backward-to-zero",
        ((ZERO, ""), (BACKWARD, BACKWARD + "        optimizer.zero_grad(set_to_none=False)\n")),
        "",
        "",
        LOOP,
        same_as="epoch-zero-grad-after-backward",
    ),
    Fault(
        "epoch-step-before-backward",
        ((STEP, ""), (ZERO, ZERO + STEP)),
        "Every step comes before its backward, when there are no gradients to use.",
        "Keep the order: zero_grad, backward, step.",
        LOOP,
    ),
    fault_of(raised.INPLACE.slip, (STEP, ""), (ZERO, STEP + ZERO)),
    fault_of(
        raised.INPLACE.slip,
        (STEP, ""),
        (ZERO, "        optimizer.zero_grad(set_to_none=False)\n" + STEP),
        id="epoch-step-with-zeros-before-backward",
    ),
    Fault(
        "epoch-update-one-batch-late",
        ((STEP, ""), (ZERO, ""), (OUTPUTS, STEP + ZERO + OUTPUTS)),
        "Each batch's gradients are used one batch late: the first batch moves nothing, and the last one's are left over.",
        "Let each batch end with its own step: zero_grad, backward, step, all after the loss.",
        LOOP,
    ),
    Fault(
        "epoch-missing-step",
        ((STEP, ""),),
        "Gradients are computed, but no optimizer ever makes a step with them.",
        "Call optimizer.step(), parentheses included, after loss.backward().",
        LOOP,
    ),
    Fault("epoch-step-not-called", ((STEP, "        optimizer.step\n"),), "", "", LOOP, same_as="epoch-missing-step"),
    Fault(
        "epoch-missing-backward",
        ((BACKWARD, ""),),
        "The optimizer makes its steps, but no gradient ever reaches the weights.",
        "Call loss.backward(), parentheses included, on the loss that the criterion gave, before optimizer.step().",
        LOOP,
    ),
    Fault(
        "epoch-backward-not-called",
        ((BACKWARD, "        loss.backward\n"),),
        "",
        "",
        LOOP,
        same_as="epoch-missing-backward",
    ),
    Fault(
        "epoch-backward-on-copied-loss",
        ((BACKWARD, "        torch.tensor(loss.item(), requires_grad=True).backward()\n"),),
        "",
        "",
        LOOP,
        same_as="epoch-missing-backward",
    ),
    Fault(
        "epoch-only-looks",
        ((ZERO, ""), (BACKWARD, ""), (STEP, "")),
        "Your loop measures losses, but neither computes gradients nor makes a step.",
        "After the loss, for every batch: optimizer.zero_grad(), loss.backward(), optimizer.step().",
        LOOP,
    ),
    Fault(
        "epoch-trains-a-copy",
        ((TRAIN, "    import copy\n\n    model = copy.deepcopy(model)\n    model.train()\n"),),
        "The model that was passed in is never called: your loop works on a copy, which the optimizer does not know.",
        "Use the model itself; no copy is needed.",
        LOOP,
    ),
    Fault(
        "epoch-double-step",
        ((STEP, STEP + STEP),),
        "Your loop moves the weights exactly as one that makes two steps with each batch's gradients.",
        "Call optimizer.step() once per batch.",
        LOOP,
    ),
    Fault(
        "epoch-double-backward",
        ((BACKWARD, "        loss.backward(retain_graph=True)\n" + BACKWARD),),
        "Your loop moves the weights exactly as one that adds each batch's gradients twice.",
        "Call loss.backward() once per batch.",
        LOOP,
    ),
    Fault(
        "epoch-step-after-loop",
        ((STEP, ""), (RETURN, "    optimizer.step()\n" + RETURN)),
        "One step per epoch, with the gradients of the last batch alone: the other batches teach nothing.",
        "Move optimizer.step() into the loop: every batch makes its own update.",
        LOOP,
    ),
    Fault(
        "epoch-accumulates-then-steps",
        (
            (ZERO, ""),
            (TOTAL, TOTAL + "    optimizer.zero_grad()\n"),
            (STEP, ""),
            (RETURN, "    optimizer.step()\n" + RETURN),
        ),
        "One step per epoch, with the gradients of all batches added up: that is full-batch training.",
        "Move zero_grad and step into the loop: every batch makes its own update.",
        LOOP,
    ),
    Fault(
        "epoch-steps-every-other-batch",
        (
            (FOR, "    for number, (inputs, targets) in enumerate(dataloader):\n"),
            (ZERO, ""),
            (STEP, "        if number % 2 == 1:\n            optimizer.step()\n            optimizer.zero_grad()\n"),
        ),
        "Your loop gathers the gradients of two batches for each step.",
        "Clear, compute and use the gradients for every batch by itself.",
        LOOP,
    ),
    fault_of(
        SLIPS.ignores_optimizer,
        (TRAIN, "    model.train()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n"),
    ),
    fault_of(
        SLIPS.ignores_optimizer,
        (TRAIN, "    model.train()\n    optimizer = optim.SGD(model.parameters(), lr=0.01)\n"),
        id="epoch-own-sgd",
    ),
    fault_of(
        SLIPS.ignores_optimizer,
        (TRAIN, "    model.train()\n    optimizer = type(optimizer)(model.parameters(), **optimizer.defaults)\n"),
        id="epoch-own-optimizer-like-the-given",
    ),
    Fault(
        "epoch-optimizer-in-loop",
        ((ZERO, "        optimizer = optim.Adam(model.parameters(), lr=0.001)\n" + ZERO),),
        "For every batch an optimizer is built anew: it forgets its averages each time, and the one passed in is not used.",
        "Use the optimizer that was passed in, and build none here.",
        LOOP,
    ),
    Fault(
        "epoch-optimizer-like-the-given-in-loop",
        ((ZERO, "        optimizer = type(optimizer)(model.parameters(), **optimizer.defaults)\n" + ZERO),),
        "",
        "",
        LOOP,
        same_as="epoch-optimizer-in-loop",
    ),
    Fault(
        "epoch-optimizer-forgets",
        ((TRAIN, "    model.train()\n    optimizer.state.clear()\n"),),
        "The optimizer's memory of earlier updates (its momentum) is gone at the start of your epoch.",
        "Leave the optimizer's state alone: it goes on from one epoch to the next.",
        LOOP,
    ),
    Fault(
        "epoch-updates-by-hand",
        (
            (
                STEP,
                "        with torch.no_grad():\n            for p in model.parameters():\n"
                '                p -= optimizer.param_groups[0]["lr"] * p.grad\n',
            ),
        ),
        "The weights move by the learning rate times the gradient, but not through the optimizer: its own rule (momentum, Adam) is lost.",
        "Let optimizer.step() make the update.",
        LOOP,
    ),
    fault_of(
        SLIPS.changes_rate,
        (TOTAL, TOTAL + "    scheduler = optim.lr_scheduler.ExponentialLR(optimizer, gamma=0.9)\n"),
        (STEP, STEP + "        scheduler.step()\n"),
    ),
    Fault(
        "epoch-ignores-criterion",
        (("        loss = criterion(outputs, targets)\n", "        loss = nn.CrossEntropyLoss()(outputs, targets)\n"),),
        "Your loop behaves exactly like one that always uses nn.CrossEntropyLoss(), whatever criterion it is handed.",
        "Compute the loss with the criterion that was passed in.",
        LOOP,
    ),
    fault_of(
        SLIPS.clips_gradients,
        (BACKWARD, BACKWARD + "        nn.utils.clip_grad_norm_(model.parameters(), 1.0)\n"),
    ),
    fault_of(
        SLIPS.clips_gradients,
        (BACKWARD, BACKWARD + "        nn.utils.clip_grad_value_(model.parameters(), 0.5)\n"),
        id="epoch-clips-gradient-values",
    ),
    Fault(
        "epoch-adds-weight-decay",
        (
            (
                BACKWARD,
                "        penalty = sum((p**2).sum() for p in model.parameters())\n        (loss + 0.001 * penalty).backward()\n",
            ),
        ),
        "Your updates also pull every weight towards zero, exactly like a loss with a penalty on large weights.",
        "Call backward on the criterion's loss alone: no weight decay is asked for.",
        LOOP,
    ),
    Fault(
        "epoch-divides-loss-by-batches",
        ((BACKWARD, "        (loss / len(dataloader)).backward()\n"),),
        "Your updates are those of a loss divided by the number of batches: every step is too short.",
        "Call backward on the loss of the batch as it is; divide only the total that you return.",
        LOOP,
    ),
    Fault(
        "epoch-multiplies-loss-by-samples",
        ((BACKWARD, "        (loss * len(inputs)).backward()\n"),),
        "Your updates are those of a loss multiplied by the number of samples in the batch: every step is too long.",
        "Call backward on the loss of the batch as it is.",
        LOOP,
    ),
    Fault(
        "epoch-softmax-before-loss",
        ((CRITERION, "criterion(outputs.softmax(dim=1), targets)"),),
        "Your loop behaves exactly like one that gives the criterion probabilities: softmax of the outputs.",
        "Give the criterion the outputs themselves: cross-entropy applies the softmax itself.",
        LOOP,
    ),
    Fault(
        "epoch-logsoftmax-before-loss",
        ((CRITERION, "criterion(outputs.log_softmax(dim=1), targets)"),),
        "Your loop behaves exactly like one that gives the criterion log-probabilities: log_softmax of the outputs. Cross-entropy forgives that, other losses do not.",
        "Give the criterion the outputs themselves.",
        LOOP,
    ),
    fault_of(raised.ARGMAX_TO_LOSS.slip, (CRITERION, "criterion(outputs.argmax(dim=1), targets)")),
    fault_of(raised.NO_GRADIENT.slip, (CRITERION, "criterion(outputs.detach(), targets)")),
    fault_of(
        raised.NO_GRADIENT.slip,
        (OUTPUTS, "        with torch.no_grad():\n            outputs = model(inputs)\n"),
        id="epoch-forward-without-gradients",
    ),
    fault_of(raised.BACKWARD_ON_NUMBER.slip, (CRITERION, CRITERION + ".item()"), (ADD, "        total_loss += loss\n")),
    fault_of(raised.TARGETS_NOT_INDICES.slip, (CRITERION, "criterion(outputs, targets.float())")),
    fault_of(raised.LOSS_ARGUMENTS_EXCHANGED.slip, (CRITERION, "criterion(targets, outputs)")),
    Fault(
        "epoch-one-hot-targets",
        ((CRITERION, "criterion(outputs, nn.functional.one_hot(targets, outputs.shape[1]).float())"),),
        "Your loop behaves exactly like one that turns the classes into one-hot vectors before the criterion sees them.",
        "Give the criterion the targets as the data loader serves them.",
        LOOP,
    ),
    Fault(
        "epoch-resets-model",
        (
            (
                TRAIN,
                "    model.train()\n    for layer in model.modules():\n"
                '        if hasattr(layer, "reset_parameters"):\n            layer.reset_parameters()\n',
            ),
        ),
        "The weights are drawn anew at the start of your epoch: whatever was learnt before is lost.",
        "Train the model as it was passed in; one epoch goes on where the last one ended.",
        LOOP,
    ),
    Fault(
        "epoch-normalises-inputs",
        ((OUTPUTS, "        outputs = model(inputs / 255)\n"),),
        "Your loop behaves exactly like one that divides the inputs by 255 before the model sees them.",
        "Give the model the inputs as the data loader serves them: scaling belongs to the data.",
        LOOP,
    ),
    Fault(
        "epoch-first-sample-only",
        (
            (OUTPUTS, "        outputs = model(inputs[:1])\n"),
            (CRITERION, "criterion(outputs, targets[:1])"),
        ),
        "Your loop behaves exactly like one that looks at the first sample of each batch and at no other.",
        "Give the model the whole batch: model(inputs).",
        LOOP,
    ),
    Fault(
        "epoch-sample-by-sample",
        (
            (
                FOR,
                "    for inputs, targets in ((x[None], y[None]) for batch in dataloader for x, y in zip(*batch)):\n",
            ),
        ),
        "Your loop makes an update for every sample, not for every batch.",
        "Give the model the whole batch at once: one forward pass and one step per batch.",
        LOOP,
    ),
)

BATCHES = (
    Fault(
        "epoch-return-in-loop",
        ((RETURN, "        return total_loss / len(dataloader)\n"),),
        "Your function behaves exactly like one that ends inside its loop, after the first batch.",
        "Indent the return as far as the for: it belongs after the loop.",
        LOOP,
    ),
    Fault(
        "epoch-uses-first-batch-only",
        ((ADD, ADD + "        break\n"),),
        "",
        "",
        LOOP,
        same_as="epoch-return-in-loop",
    ),
    Fault(
        "epoch-skips-last-batch",
        ((FOR, "    for inputs, targets in list(dataloader)[:-1]:\n"),),
        "Your function behaves exactly like one that leaves out the last batch.",
        "Loop over everything that the dataloader serves: for inputs, targets in dataloader.",
        LOOP,
    ),
    Fault(
        "epoch-skips-first-batch",
        ((FOR, "    for inputs, targets in list(dataloader)[1:]:\n"),),
        "Your function behaves exactly like one that leaves out the first batch.",
        "Loop over everything that the dataloader serves: for inputs, targets in dataloader.",
        LOOP,
    ),
    Fault(
        "epoch-last-batch-only",
        ((OUTPUTS, "        pass\n    for inputs, targets in [(inputs, targets)]:\n" + OUTPUTS),),
        "Your function behaves exactly like one whose updates stand after the loop: only the last batch is trained on.",
        "Indent forward, loss, zero_grad, backward and step into the loop.",
        LOOP,
    ),
    Fault(
        "epoch-two-passes",
        ((FOR, "    for inputs, targets in [*dataloader, *dataloader]:\n"),),
        "Your function behaves exactly like one that goes through the data twice.",
        "One epoch is one pass: loop over the dataloader once.",
        LOOP,
    ),
    Fault(
        "epoch-batches-reversed",
        ((FOR, "    for inputs, targets in reversed(list(dataloader)):\n"),),
        "Your function behaves exactly like one that takes the batches in another order.",
        "Take the batches as the dataloader serves them.",
        LOOP,
    ),
)

MODE = (
    Fault(
        "epoch-missing-train-mode",
        ((TRAIN, ""),),
        "The model stays in the mode in which it was passed in: after a test, dropout is still off.",
        "Begin with model.train(), parentheses included.",
        LOOP,
    ),
    Fault(
        "epoch-train-not-called",
        ((TRAIN, "    model.train\n"),),
        "",
        "",
        LOOP,
        same_as="epoch-missing-train-mode",
    ),
    Fault(
        "epoch-train-mode-too-late",
        ((TRAIN, ""), (RETURN, "    model.train()\n" + RETURN)),
        "",
        "",
        LOOP,
        same_as="epoch-missing-train-mode",
    ),
    Fault(
        "epoch-train-mode-after-first-batch",
        ((TRAIN, ""), (ADD, ADD + "        model.train()\n")),
        "Only the first batch is trained in the mode in which the model was passed in: the model comes into train mode too late.",
        "Move model.train() up: it must come before the first forward pass.",
        LOOP,
    ),
    Fault(
        "epoch-eval-mode",
        ((TRAIN, "    model.eval()\n"),),
        "The model is in eval mode even where it was passed in in train mode: dropout is switched off while it learns.",
        "Write model.train(); model.eval() belongs to the test.",
        LOOP,
    ),
    Fault(
        "epoch-eval-mode-after-first-batch",
        ((ADD, ADD + "        model.eval()\n"),),
        "After the first batch the model is put in eval mode: dropout is off for all other batches.",
        "Leave the model in train mode to the end of the epoch.",
        LOOP,
    ),
)

RETURNED = (
    Fault(
        "epoch-returns-sum",
        ((RETURN, "    return total_loss\n"),),
        "That is the sum of the batch losses: it grows with the number of batches.",
        "Divide the total by len(dataloader), the number of batches.",
        LOOP,
    ),
    Fault(
        "epoch-divides-by-samples",
        ((RETURN, "    return total_loss / len(dataloader.dataset)\n"),),
        "That is the sum of the batch losses divided by the number of samples: it looks far too small.",
        "Each batch loss is a mean already: divide by the number of batches, len(dataloader).",
        LOOP,
    ),
    Fault(
        "epoch-returns-last-loss",
        ((RETURN, "    return loss.item()\n"),),
        "That is the loss of the last batch alone.",
        "Add up loss.item() over all batches (+=, not =), and divide by their number.",
        LOOP,
    ),
    Fault(
        "epoch-returns-first-loss",
        ((ADD, "        total_loss = total_loss or loss.item()\n"), (RETURN, "    return total_loss\n")),
        "That is the loss of the first batch alone.",
        "Add up loss.item() over all batches, and divide by their number.",
        LOOP,
    ),
    Fault(
        "epoch-returns-smallest-loss",
        (
            (TOTAL, '    total_loss = float("inf")\n'),
            (ADD, "        total_loss = min(total_loss, loss.item())\n"),
            (RETURN, "    return total_loss\n"),
        ),
        "That is the smallest of the batch losses.",
        "Add up loss.item() over all batches, and divide by their number.",
        LOOP,
    ),
    Fault(
        "epoch-returns-largest-loss",
        ((ADD, "        total_loss = max(total_loss, loss.item())\n"), (RETURN, "    return total_loss\n")),
        "That is the largest of the batch losses.",
        "Add up loss.item() over all batches, and divide by their number.",
        LOOP,
    ),
    Fault(
        "epoch-total-reset-in-loop",
        ((FOR, FOR + "        total_loss = 0.0\n"),),
        "That is the loss of the last batch divided by the number of batches: the total begins anew with every batch, or is overwritten.",
        "Set total_loss = 0.0 before the loop, and add to it with +=.",
        LOOP,
    ),
    Fault(
        "epoch-total-overwritten",
        ((ADD, "        total_loss = loss.item()\n"),),
        "",
        "",
        LOOP,
        same_as="epoch-total-reset-in-loop",
    ),
    Fault(
        "epoch-sample-weighted-mean",
        (
            (ADD, "        total_loss += loss.item() * len(inputs)\n"),
            (RETURN, "    return total_loss / len(dataloader.dataset)\n"),
        ),
        "That is the mean over samples: a larger batch counts more. Sensible elsewhere, but here every batch counts once.",
        "Add up loss.item() itself, and divide by len(dataloader).",
        LOOP,
    ),
    Fault(
        "epoch-weighted-sum-by-batches",
        ((ADD, "        total_loss += loss.item() * len(inputs)\n"),),
        "That is the losses weighted with the size of their batches, divided by the number of batches: the two do not go together.",
        "Add up loss.item() itself, and divide by len(dataloader).",
        LOOP,
    ),
    Fault(
        "epoch-returns-tensor",
        ((ADD, "        total_loss += loss\n"),),
        "Adding up the loss tensors gives a tensor, which also keeps every batch's computation in memory.",
        "Add loss.item(): it takes the plain number out of the tensor.",
        LOOP,
    ),
    Fault(
        "epoch-loss-after-update",
        ((ADD, "        total_loss += criterion(model(inputs), targets).item()\n"),),
        "That is the mean of losses measured anew after each batch's update.",
        "Use the loss that the update came from: it is there already.",
        LOOP,
    ),
    Fault(
        "epoch-loss-after-epoch",
        (
            (ADD, ""),
            (
                RETURN,
                "    with torch.no_grad():\n        for inputs, targets in dataloader:\n"
                "            total_loss += criterion(model(inputs), targets).item()\n" + RETURN,
            ),
        ),
        "That is the mean of losses measured anew when the whole epoch was over.",
        "Add up each batch's loss on the way, from before its update.",
        LOOP,
    ),
    fault_of(ROUNDED, (RETURN, "    return round(total_loss / len(dataloader), 4)\n")),
    fault_of(
        ROUNDED, (RETURN, "    return round(total_loss / len(dataloader), 2)\n"), id="epoch-returns-rounded-to-cents"
    ),
    Fault(
        "epoch-returns-int",
        ((RETURN, "    return int(total_loss / len(dataloader))\n"),),
        "That is the mean with everything after the point cut off.",
        "Divide with / and return the number as it is.",
        LOOP,
    ),
    Fault(
        "epoch-integer-division",
        ((RETURN, "    return total_loss // len(dataloader)\n"),),
        "That is the mean with everything after the point cut off, as // does.",
        "Divide with a single /.",
        LOOP,
    ),
    Fault(
        "epoch-returns-median",
        (
            (TOTAL, "    losses = []\n"),
            (ADD, "        losses.append(loss.item())\n"),
            (RETURN, "    import statistics\n\n    return statistics.median(losses)\n"),
        ),
        "That is the median of the batch losses.",
        "Return their mean: the sum divided by the number of batches.",
        LOOP,
    ),
    Fault(
        "epoch-divides-by-one-less",
        ((RETURN, "    return total_loss / (len(dataloader) - 1)\n"),),
        "That is the sum of the losses divided by one less than the number of batches.",
        "Divide by len(dataloader); with enumerate, the last number is one less than that.",
        LOOP,
    ),
    Fault(
        "epoch-divides-in-loop",
        (
            (ADD, "        total_loss = (total_loss + loss.item()) / len(dataloader)\n"),
            (RETURN, "    return total_loss\n"),
        ),
        "That is a total that was divided anew with every batch.",
        "Divide once, after the loop.",
        LOOP,
    ),
    Fault(
        "epoch-returns-none",
        ((RETURN, "    print(total_loss / len(dataloader))\n"),),
        "Nothing comes out of your function: printing is not returning.",
        "End with: return total_loss / len(dataloader)",
        LOOP,
    ),
    Fault(
        "epoch-returns-list",
        ((TOTAL, "    losses = []\n"), (ADD, "        losses.append(loss.item())\n"), (RETURN, "    return losses\n")),
        "All the batch losses come out, one by one.",
        "Return one number: sum(losses) / len(losses).",
        LOOP,
    ),
    Fault(
        "epoch-returns-model",
        ((RETURN, "    return model\n"),),
        "The model comes out; the caller has it already.",
        "Return the mean of the batch losses.",
        LOOP,
    ),
    Fault(
        "epoch-returns-pair",
        ((RETURN, "    return total_loss / len(dataloader), len(dataloader)\n"),),
        "More than one thing comes out of your function.",
        "Return the mean of the batch losses, and nothing beside it.",
        LOOP,
    ),
    Fault(
        "epoch-returns-text",
        ((RETURN, '    return f"{total_loss / len(dataloader):.4f}"\n'),),
        "What comes out is text, not a number.",
        "Return the number itself; formatting belongs where it is printed.",
        LOOP,
    ),
)

FAULTS = (*CONFIGURE, *UPDATES, *BATCHES, *MODE, *RETURNED)
