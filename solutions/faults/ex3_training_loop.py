"""What goes wrong in exercise 3."""

from __future__ import annotations

from grader.checks import components as cfg
from grader.checks import raised
from grader.checks.ex3_training_loop import (
    OTHER_EPOCHS,
    OTHER_NUMBER,
    OTHER_WORDS,
    PRINTS_BRACES,
    PRINTS_NOTHING,
    PRINTS_TENSOR,
    SLIPS,
    SPLITS,
    STOPS_EARLY,
    WRONG_DECIMALS,
)
from grader.fault import Fault, fault_of

COMPONENTS = "Loss function and optimizer"
LOOP = "The training loop"

LOSS_MADE = "nn.MSELoss()\n"
ADAM = "optim.Adam(model.parameters(), lr=0.001)\n    return"
PAIR = "return criterion, optimizer"
MSE = "nn.MSELoss()"

DEFAULT = "    epochs: int = 100,\n"
FOR = "    for epoch in range(epochs):\n"
FORWARD = "        predictions = model(X_train)\n"
CRITERION = "criterion(predictions, y_train)"
LOSS = "        loss = criterion(predictions, y_train)\n"
ZERO = "        optimizer.zero_grad()\n"
BACKWARD = "        loss.backward()\n"
STEP = "        optimizer.step()\n"
WHEN = "        if epoch % 20 == 0:\n"
PRINT = '            print(f"Epoch {epoch}, Loss: {loss.item():.4f}")\n'
RETURN = "    return model\n"

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
    fault_of(cfg.CLASS_NOT_INSTANCE, (LOSS_MADE, "nn.MSELoss\n")),
    fault_of(cfg.RETURNS_HALF, (PAIR, "return optimizer")),
    fault_of(cfg.RETURNS_HALF, (PAIR, "return criterion"), id="cfg-returns-criterion-only"),
    fault_of(cfg.RETURNS_NONE, (PAIR, "pass")),
    fault_of(cfg.SUM_REDUCTION, (LOSS_MADE, 'nn.MSELoss(reduction="sum")\n')),
    fault_of(cfg.NO_REDUCTION, (LOSS_MADE, 'nn.MSELoss(reduction="none")\n')),
    fault_of(cfg.other_loss("L1Loss", MSE), (LOSS_MADE, "nn.L1Loss()\n")),
    fault_of(cfg.other_loss("SmoothL1Loss", MSE), (LOSS_MADE, "nn.SmoothL1Loss()\n")),
    fault_of(cfg.other_loss("HuberLoss", MSE), (LOSS_MADE, "nn.HuberLoss()\n")),
    fault_of(cfg.other_loss("CrossEntropyLoss", MSE), (LOSS_MADE, "nn.CrossEntropyLoss()\n")),
    fault_of(cfg.other_loss("NLLLoss", MSE), (LOSS_MADE, "nn.NLLLoss()\n")),
    fault_of(cfg.other_loss("BCELoss", MSE), (LOSS_MADE, "nn.BCELoss()\n")),
    fault_of(cfg.other_loss("BCEWithLogitsLoss", MSE), (LOSS_MADE, "nn.BCEWithLogitsLoss()\n")),
    Fault(
        "cfg-root-mean-squared-error",
        ((LOSS_MADE, "lambda predictions, targets: nn.MSELoss()(predictions, targets).sqrt()\n"),),
        "Your criterion is the square root of the mean squared error: it has the same minimum, but other gradients.",
        "Use nn.MSELoss() alone.",
        COMPONENTS,
    ),
    Fault(
        "cfg-halved-squared-error",
        ((LOSS_MADE, "lambda predictions, targets: nn.MSELoss()(predictions, targets) / 2\n"),),
        "Your criterion is half of the mean squared error.",
        "Use nn.MSELoss() alone.",
        COMPONENTS,
    ),
)

UPDATES = (
    Fault(
        "train-missing-zero-grad",
        ((ZERO, ""),),
        "Your loop moves the weights exactly as a loop that never clears its gradients: each step also uses the gradients of all epochs before it.",
        "Gradients add up until you clear them: call optimizer.zero_grad(), parentheses included, in every epoch, before backward.",
        LOOP,
    ),
    Fault(
        "zero-grad-not-called",
        ((ZERO, "        optimizer.zero_grad\n"),),
        "",
        "",
        LOOP,
        same_as="train-missing-zero-grad",
    ),
    Fault(
        "train-zero-grad-before-loop",
        ((FOR, "    optimizer.zero_grad()\n" + FOR), (ZERO, "")),
        "Your loop moves the weights exactly as one that clears its gradients once per training: from the second epoch on, each step also uses the gradients of the epochs before it.",
        "Move optimizer.zero_grad() into the loop, before backward: every epoch begins with clean gradients.",
        LOOP,
    ),
    Fault(
        "train-zero-grad-after-loop",
        ((ZERO, ""), (RETURN, "    optimizer.zero_grad()\n" + RETURN)),
        "",
        "",
        LOOP,
        same_as="train-zero-grad-before-loop",
    ),
    Fault(
        "train-zero-grad-with-the-print",
        ((ZERO, ""), (PRINT, PRINT + "            optimizer.zero_grad()\n")),
        "Your loop moves the weights exactly as one that clears its gradients only in the epochs in which it prints.",
        "Call optimizer.zero_grad() in every epoch: it belongs outside the if.",
        LOOP,
    ),
    Fault(
        "train-zero-grad-after-backward",
        ((ZERO, ""), (BACKWARD, BACKWARD + ZERO)),
        "Gradients do arrive, but every step finds them gone: they are cleared between backward and step.",
        "Clear the gradients before backward, not after it.",
        LOOP,
    ),
    Fault(
        "train-zero-grad-after-backward-to-zero",
        ((ZERO, ""), (BACKWARD, BACKWARD + "        optimizer.zero_grad(set_to_none=False)\n")),
        "",
        "",
        LOOP,
        same_as="train-zero-grad-after-backward",
    ),
    Fault(
        "train-step-before-backward",
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
        id="train-step-with-zeros-before-backward",
    ),
    Fault(
        "train-update-one-epoch-late",
        ((STEP, ""), (ZERO, ""), (FORWARD, STEP + ZERO + FORWARD)),
        "Each epoch's gradients are used one epoch late: the first epoch moves nothing, and the last one's are left over.",
        "Let each epoch end with its own step: zero_grad, backward, step, all after the loss.",
        LOOP,
    ),
    Fault(
        "train-missing-step",
        ((STEP, ""),),
        "Gradients are computed, but no optimizer ever makes a step with them.",
        "Call optimizer.step(), parentheses included, after loss.backward().",
        LOOP,
    ),
    Fault("train-step-not-called", ((STEP, "        optimizer.step\n"),), "", "", LOOP, same_as="train-missing-step"),
    Fault(
        "train-missing-backward",
        ((BACKWARD, ""),),
        "The optimizer makes its steps, but no gradient ever reaches the weights.",
        "Call loss.backward(), parentheses included, on the loss that the criterion gave, before optimizer.step().",
        LOOP,
    ),
    Fault(
        "train-backward-not-called",
        ((BACKWARD, "        loss.backward\n"),),
        "",
        "",
        LOOP,
        same_as="train-missing-backward",
    ),
    Fault(
        "train-backward-on-copied-loss",
        ((BACKWARD, "        torch.tensor(loss.item(), requires_grad=True).backward()\n"),),
        "",
        "",
        LOOP,
        same_as="train-missing-backward",
    ),
    Fault(
        "train-only-looks",
        ((ZERO, ""), (BACKWARD, ""), (STEP, "")),
        "Your loop measures losses, but neither computes gradients nor makes a step.",
        "After the loss, in every epoch: optimizer.zero_grad(), loss.backward(), optimizer.step().",
        LOOP,
    ),
    Fault(
        "train-double-step",
        ((STEP, STEP + STEP),),
        "Your loop moves the weights exactly as one that makes two steps with each epoch's gradients.",
        "Call optimizer.step() once per epoch.",
        LOOP,
    ),
    Fault(
        "train-double-backward",
        ((BACKWARD, "        loss.backward(retain_graph=True)\n" + BACKWARD),),
        "Your loop moves the weights exactly as one that adds each epoch's gradients twice.",
        "Call loss.backward() once per epoch.",
        LOOP,
    ),
    Fault(
        "train-step-after-loop",
        ((STEP, ""), (RETURN, "    optimizer.step()\n" + RETURN)),
        "One step in the whole training, with the gradients of the last epoch.",
        "Move optimizer.step() into the loop: every epoch makes its own update.",
        LOOP,
    ),
    Fault(
        "train-accumulates-then-steps",
        (
            (ZERO, ""),
            (FOR, "    optimizer.zero_grad()\n" + FOR),
            (STEP, ""),
            (RETURN, "    optimizer.step()\n" + RETURN),
        ),
        "One step in the whole training, with the gradients of all epochs added up.",
        "Move zero_grad and step into the loop: every epoch makes its own update.",
        LOOP,
    ),
    Fault(
        "train-steps-with-the-print",
        ((STEP, ""), (PRINT, PRINT + "            optimizer.step()\n")),
        "The optimizer makes its step only in the epochs in which a line is printed.",
        "Call optimizer.step() in every epoch: it belongs outside the if.",
        LOOP,
    ),
    fault_of(SLIPS.ignores_optimizer, (FOR, "    optimizer = optim.Adam(model.parameters(), lr=0.001)\n" + FOR)),
    fault_of(
        SLIPS.ignores_optimizer,
        (FOR, "    optimizer = optim.SGD(model.parameters(), lr=0.01)\n" + FOR),
        id="train-own-sgd",
    ),
    fault_of(
        SLIPS.ignores_optimizer,
        (FOR, "    optimizer = type(optimizer)(model.parameters(), **optimizer.defaults)\n" + FOR),
        id="train-own-optimizer-like-the-given",
    ),
    Fault(
        "train-optimizer-in-loop",
        ((ZERO, "        optimizer = optim.Adam(model.parameters(), lr=0.001)\n" + ZERO),),
        "In every epoch an optimizer is built anew: it forgets its averages each time, and the one passed in is not used.",
        "Use the optimizer that was passed in, and build none here.",
        LOOP,
    ),
    Fault(
        "train-optimizer-like-the-given-in-loop",
        ((ZERO, "        optimizer = type(optimizer)(model.parameters(), **optimizer.defaults)\n" + ZERO),),
        "",
        "",
        LOOP,
        same_as="train-optimizer-in-loop",
    ),
    Fault(
        "train-optimizer-forgets",
        ((FOR, "    optimizer.state.clear()\n" + FOR),),
        "The optimizer's memory of earlier updates (its momentum) is gone at the start of your training.",
        "Leave the optimizer's state alone: it goes on from one training to the next.",
        LOOP,
    ),
    Fault(
        "train-updates-by-hand",
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
        (FOR, "    scheduler = optim.lr_scheduler.ExponentialLR(optimizer, gamma=0.9)\n" + FOR),
        (STEP, STEP + "        scheduler.step()\n"),
    ),
    fault_of(
        SLIPS.changes_rate,
        (FOR, "    scheduler = optim.lr_scheduler.StepLR(optimizer, step_size=30)\n" + FOR),
        (STEP, STEP + "        scheduler.step()\n"),
        id="train-lowers-learning-rate-in-stairs",
    ),
    Fault(
        "train-ignores-criterion",
        ((LOSS, "        loss = nn.MSELoss()(predictions, y_train)\n"),),
        "Your loop behaves exactly like one that always uses nn.MSELoss(), whatever criterion it is handed.",
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
        id="train-clips-gradient-values",
    ),
    Fault(
        "train-adds-weight-decay",
        (
            (
                BACKWARD,
                "        penalty = sum((p**2).sum() for p in model.parameters())\n"
                "        (loss + 0.001 * penalty).backward()\n",
            ),
        ),
        "Your updates also pull every weight towards zero, exactly like a loss with a penalty on large weights.",
        "Call backward on the criterion's loss alone: no weight decay is asked for.",
        LOOP,
    ),
    Fault(
        "train-divides-loss-by-samples",
        ((BACKWARD, "        (loss / len(X_train)).backward()\n"),),
        "Your updates are those of a loss divided by the number of samples: every step is too short.",
        "Call backward on the loss as it is: the criterion has taken the mean already.",
        LOOP,
    ),
    Fault(
        "train-divides-loss-by-epochs",
        ((BACKWARD, "        (loss / epochs).backward()\n"),),
        "Your updates are those of a loss divided by the number of epochs: every step is too short.",
        "Call backward on the loss as it is.",
        LOOP,
    ),
    *(
        fault_of(
            SPLITS,
            (
                FOR + FORWARD + LOSS + ZERO + BACKWARD + STEP,
                FOR + f"        for inputs, targets in zip(X_train.split({rows}), y_train.split({rows})):\n"
                "            predictions = model(inputs)\n"
                "            loss = criterion(predictions, targets)\n"
                "            optimizer.zero_grad()\n"
                "            loss.backward()\n"
                "            optimizer.step()\n",
            ),
            id=id,
        )
        for rows, id in ((4, ""), (64, "train-splits-into-large-batches"))
    ),
    Fault(
        "train-sample-by-sample",
        (
            (
                FOR + FORWARD + LOSS + ZERO + BACKWARD + STEP,
                FOR + "        for inputs, targets in zip(X_train.split(1), y_train.split(1)):\n"
                "            predictions = model(inputs)\n"
                "            loss = criterion(predictions, targets)\n"
                "            optimizer.zero_grad()\n"
                "            loss.backward()\n"
                "            optimizer.step()\n",
            ),
        ),
        "Your loop makes an update for every row, not one per epoch.",
        "Give the model all of X_train at once: this loop is full-batch.",
        LOOP,
    ),
    Fault(
        "train-first-row-only",
        ((FORWARD, "        predictions = model(X_train[:1])\n"), (CRITERION, "criterion(predictions, y_train[:1])")),
        "Your loop behaves exactly like one that looks at the first row of the data and at no other.",
        "Give the model all of the data: model(X_train).",
        LOOP,
    ),
    Fault(
        "train-drops-last-row",
        (
            (FORWARD, "        predictions = model(X_train[:-1])\n"),
            (CRITERION, "criterion(predictions, y_train[:-1])"),
        ),
        "Your loop behaves exactly like one that leaves out the last row of the data.",
        "Give the model all of the data: model(X_train).",
        LOOP,
    ),
    Fault(
        "train-one-row-an-epoch",
        (
            (
                FORWARD,
                "        row = slice(epoch % len(X_train), epoch % len(X_train) + 1)\n        predictions = model(X_train[row])\n",
            ),
            (CRITERION, "criterion(predictions, y_train[row])"),
        ),
        "Your loop behaves exactly like one that looks at a single row of the data in every epoch.",
        "Give the model all of the data in every epoch: model(X_train).",
        LOOP,
    ),
    Fault(
        "train-normalises-inputs",
        ((FOR, "    X_train = (X_train - X_train.mean(dim=0)) / X_train.std(dim=0)\n" + FOR),),
        "Your loop behaves exactly like one that standardises the inputs before the model sees them.",
        "Give the model X_train as it is: scaling belongs to the data.",
        LOOP,
    ),
    Fault(
        "train-squeezes-column",
        ((CRITERION, "criterion(predictions.squeeze(), y_train)"),),
        "Your loop behaves exactly like one that drops the column of the predictions or of the targets: (N,) against (N, 1) compares every row with every other.",
        "Leave both as they are: predictions and y_train have the same shape.",
        LOOP,
    ),
    Fault(
        "train-squeezes-targets",
        ((CRITERION, "criterion(predictions, y_train.squeeze())"),),
        "",
        "",
        LOOP,
        same_as="train-squeezes-column",
    ),
    Fault(
        "train-swapped-loss-args",
        ((CRITERION, "criterion(y_train, predictions)"),),
        "Your loop behaves exactly like one that gives the criterion the targets first and the predictions second. The squared error forgives that, other losses do not.",
        "Call criterion(predictions, y_train), in this order.",
        LOOP,
    ),
    Fault(
        "train-loss-of-inputs",
        ((CRITERION, "criterion(predictions, X_train[:, :1])"),),
        "Your loop behaves exactly like one that compares the predictions with the inputs.",
        "Compare them with the targets: criterion(predictions, y_train).",
        LOOP,
    ),
    Fault(
        "train-relu-before-loss",
        ((CRITERION, "criterion(predictions.relu(), y_train)"),),
        "Your loop behaves exactly like one that puts a ReLU on the predictions before the loss sees them.",
        "Give the criterion the predictions themselves.",
        LOOP,
    ),
    Fault(
        "train-sigmoid-before-loss",
        ((CRITERION, "criterion(predictions.sigmoid(), y_train)"),),
        "Your loop behaves exactly like one that puts a sigmoid on the predictions before the loss sees them.",
        "Give the criterion the predictions themselves.",
        LOOP,
    ),
    Fault(
        "train-softmax-before-loss",
        ((CRITERION, "criterion(predictions.softmax(dim=1), y_train)"),),
        "Your loop behaves exactly like one that gives the criterion the softmax of the predictions.",
        "Give the criterion the predictions themselves.",
        LOOP,
    ),
    fault_of(raised.ARGMAX_TO_LOSS.slip, (CRITERION, "criterion(predictions.argmax(dim=1), y_train)")),
    fault_of(raised.NO_GRADIENT.slip, (CRITERION, "criterion(predictions.detach(), y_train)")),
    fault_of(
        raised.NO_GRADIENT.slip,
        (FORWARD, "        with torch.no_grad():\n            predictions = model(X_train)\n"),
        id="train-forward-without-gradients",
    ),
    fault_of(
        raised.BACKWARD_ON_NUMBER.slip,
        (CRITERION, CRITERION + ".item()"),
        (PRINT, '            print(f"Epoch {epoch}, Loss: {loss:.4f}")\n'),
    ),
    fault_of(raised.SECOND_BACKWARD.slip, (FOR, "    predictions = model(X_train)\n" + FOR), (FORWARD, "")),
    fault_of(
        raised.SECOND_BACKWARD.slip,
        (FOR, "    predictions = model(X_train)\n    loss = criterion(predictions, y_train)\n" + FOR),
        (FORWARD, ""),
        (LOSS, ""),
        id="train-loss-outside-loop",
    ),
    Fault(
        "train-resets-model",
        (
            (
                FOR,
                "    for layer in model.modules():\n"
                '        if hasattr(layer, "reset_parameters"):\n            layer.reset_parameters()\n' + FOR,
            ),
        ),
        "The weights are drawn anew at the start of your training.",
        "Train the model as it was passed in.",
        LOOP,
    ),
    Fault(
        "train-keeps-best-weights",
        (
            (FOR, "    import copy\n\n    best, state = float('inf'), copy.deepcopy(model.state_dict())\n" + FOR),
            (
                ZERO,
                "        if loss.item() < best:\n            best, state = loss.item(), copy.deepcopy(model.state_dict())\n"
                + ZERO,
            ),
            (RETURN, "    model.load_state_dict(state)\n" + RETURN),
        ),
        "Your training ends with the weights of an earlier epoch put back.",
        "Return the model as the last update leaves it.",
        LOOP,
    ),
)

COUNT = (
    Fault(
        "train-off-by-one",
        ((FOR, "    for epoch in range(epochs + 1):\n"),),
        "Your loop makes one update more than it was asked for.",
        "Write range(epochs): it counts from 0 to epochs - 1, which are epochs rounds.",
        LOOP,
    ),
    Fault(
        "train-one-epoch-less",
        ((FOR, "    for epoch in range(epochs - 1):\n"),),
        "Your loop makes one update less than it was asked for.",
        "Write range(epochs): it counts from 0 to epochs - 1, which are epochs rounds.",
        LOOP,
    ),
    Fault(
        "train-counts-from-one-short",
        ((FOR, "    for epoch in range(1, epochs):\n"),),
        "Your loop begins with epoch 1 and makes one update less than it was asked for.",
        "Write range(epochs): it begins at 0.",
        LOOP,
    ),
    Fault(
        "train-ignores-epochs",
        ((FOR, "    for epoch in range(100):\n"),),
        "Your loop always makes 100 rounds, whatever it is asked for.",
        "Use the argument: range(epochs).",
        LOOP,
    ),
    Fault(
        "train-other-default",
        ((DEFAULT, "    epochs: int = 10,\n"),),
        "Where no number of epochs is given, your function takes another than 100.",
        "Keep the first line of the function as the skeleton has it: epochs=100.",
        LOOP,
    ),
    Fault(
        "train-return-in-loop",
        ((RETURN, "        return model\n"),),
        "Your function behaves exactly like one that ends inside its loop, after the first epoch.",
        "Indent the return as far as the for: it belongs after the loop.",
        LOOP,
    ),
    Fault(
        "train-return-after-first-print",
        ((RETURN, "            return model\n"),),
        "",
        "",
        LOOP,
        same_as="train-return-in-loop",
    ),
    Fault(
        "train-breaks-after-first-epoch",
        ((WHEN, WHEN.replace("epoch % 20 == 0", "True")), (PRINT, PRINT + "        break\n")),
        "Your loop ends after its first epoch, whatever number it is asked for.",
        "Take the break out: the loop ends by itself.",
        LOOP,
    ),
    fault_of(STOPS_EARLY, (PRINT, PRINT + "        if loss.item() < 0.5 or epoch >= 50:\n            break\n")),
    fault_of(
        STOPS_EARLY,
        (FOR, "    best, waited = float('inf'), 0\n" + FOR),
        (
            ZERO,
            "        waited = 0 if loss.item() < best else waited + 1\n        best = min(best, loss.item())\n"
            "        if waited > 9:\n            break\n" + ZERO,
        ),
        id="train-stops-where-the-loss-rises",
    ),
)

PRINTS = (
    Fault(
        "train-prints-every-epoch",
        ((WHEN, "        if True:\n"),),
        "Your loop prints a line in every epoch.",
        "Print only when epoch % 20 == 0.",
        LOOP,
    ),
    fault_of(OTHER_EPOCHS, (WHEN, "        if epoch % 10 == 0:\n")),
    fault_of(OTHER_EPOCHS, (WHEN, "        if (epoch + 1) % 20 == 0:\n"), id="train-prints-19-39"),
    fault_of(OTHER_EPOCHS, (WHEN, "        if epoch % 20 == 0 and epoch > 0:\n"), id="train-prints-not-0"),
    fault_of(OTHER_EPOCHS, (WHEN, "        if epoch % 20 == 1:\n"), id="train-prints-1-21-41"),
    fault_of(OTHER_EPOCHS, (WHEN, "        if epoch % 20:\n"), id="train-prints-all-others"),
    fault_of(
        OTHER_EPOCHS, (WHEN, "        if epoch % 20 == 0 or epoch == epochs - 1:\n"), id="train-prints-the-last-too"
    ),
    Fault(
        "train-prints-epoch-plus-one",
        ((PRINT, '            print(f"Epoch {epoch + 1}, Loss: {loss.item():.4f}")\n'),),
        "Your lines come at the right moments, but say one more than the number of the epoch.",
        "Print the epoch itself: here epochs are counted from 0.",
        LOOP,
    ),
    Fault(
        "train-loops-from-one",
        ((FOR, "    for epoch in range(1, epochs + 1):\n"),),
        "Your epochs are counted from 1: the first line is that of epoch 20, which is the twentieth update, not the twenty-first.",
        "Count from 0: for epoch in range(epochs).",
        LOOP,
    ),
    Fault(
        "train-prints-loss-after-update",
        ((PRINT, '            print(f"Epoch {epoch}, Loss: {criterion(model(X_train), y_train).item():.4f}")\n'),),
        "The loss is measured anew when the epoch's update has been made, and that one is printed.",
        "Print the loss this epoch's update came from: it is there already.",
        LOOP,
    ),
    Fault(
        "train-prints-loss-of-epoch-before",
        (
            (FOR, "    loss = torch.tensor(0.0)\n" + FOR),
            (WHEN + PRINT, ""),
            (FORWARD, WHEN + PRINT + FORWARD),
        ),
        "The printed loss is that of the epoch before: the line is printed before this epoch's forward pass.",
        "Print after the loss of this epoch has been computed.",
        LOOP,
    ),
    fault_of(OTHER_NUMBER, (PRINT, '            print(f"Epoch {epoch}, Loss: {loss.item() / len(X_train):.4f}")\n')),
    fault_of(
        OTHER_NUMBER,
        (FOR, "    total = 0.0\n" + FOR),
        (WHEN, "        total += loss.item()\n" + WHEN),
        (PRINT, '            print(f"Epoch {epoch}, Loss: {total:.4f}")\n'),
        id="train-prints-running-total",
    ),
    fault_of(
        OTHER_NUMBER,
        (FOR, "    total = 0.0\n" + FOR),
        (WHEN, "        total += loss.item()\n" + WHEN),
        (PRINT, '            print(f"Epoch {epoch}, Loss: {total / (epoch + 1):.4f}")\n'),
        id="train-prints-running-mean",
    ),
    fault_of(PRINTS_TENSOR, (PRINT, '            print("Epoch", epoch, "Loss:", loss)\n')),
    fault_of(WRONG_DECIMALS, (PRINT, '            print(f"Epoch {epoch}, Loss: {loss.item():.2f}")\n')),
    fault_of(
        WRONG_DECIMALS,
        (PRINT, '            print(f"Epoch {epoch}, Loss: {loss.item():.3f}")\n'),
        id="train-prints-3-decimals",
    ),
    fault_of(
        WRONG_DECIMALS,
        (PRINT, '            print(f"Epoch {epoch}, Loss: {loss.item():.6f}")\n'),
        id="train-prints-6-decimals",
    ),
    fault_of(
        WRONG_DECIMALS,
        (PRINT, '            print(f"Epoch {epoch}, Loss: {loss.item()}")\n'),
        id="train-prints-all-decimals",
    ),
    fault_of(
        WRONG_DECIMALS,
        (PRINT, '            print(f"Epoch {epoch}, Loss: {loss.item():.4e}")\n'),
        id="train-prints-powers-of-ten",
    ),
    fault_of(PRINTS_BRACES, (PRINT, '            print("Epoch {epoch}, Loss: {loss.item():.4f}")\n')),
    fault_of(PRINTS_NOTHING, (WHEN + PRINT, "")),
    fault_of(OTHER_WORDS, (PRINT, '            print(f"{loss.item():.4f}")\n')),
    fault_of(
        OTHER_WORDS,
        (PRINT, '            print(f"{epoch}: {loss.item():.4f}")\n'),
        id="train-prints-no-words",
    ),
    Fault(
        "train-prints-at-the-end",
        (
            (WHEN + PRINT, ""),
            (RETURN, '    if epochs:\n        print(f"Epoch {epoch}, Loss: {loss.item():.4f}")\n' + RETURN),
        ),
        "One line is printed, when all the epochs are over.",
        "Indent the if and the print into the loop.",
        LOOP,
    ),
    Fault(
        "train-prints-without-epochs",
        ((FOR, '    print("Epoch 0, Loss: 0.0000")\n' + FOR), (WHEN, "        if epoch % 20 == 0 and epoch:\n")),
        "A line for epoch 0 is printed before the loop begins, even where there is no epoch.",
        "Print inside the loop only: epoch % 20 == 0 includes 0.",
        LOOP,
    ),
)

RETURNED = (
    Fault(
        "train-returns-none",
        ((RETURN, ""),),
        "Nothing comes out of your function: without a return, Python returns None.",
        "End with: return model",
        LOOP,
    ),
    Fault(
        "train-returns-copy",
        ((RETURN, "    import copy\n\n    return copy.deepcopy(model)\n"),),
        "What comes back is a copy: whoever holds the model that was passed in does not get it back.",
        "Return the model itself: return model",
        LOOP,
    ),
    Fault(
        "train-trains-a-copy",
        ((FOR, "    import copy\n\n    model = copy.deepcopy(model)\n" + FOR),),
        "The model that was passed in is never called: your loop works on a copy, which the optimizer does not know.",
        "Use the model itself; no copy is needed.",
        LOOP,
    ),
    Fault(
        "train-returns-loss",
        ((FOR, "    loss = torch.tensor(0.0)\n" + FOR), (RETURN, "    return loss.item()\n")),
        "The last loss comes back, not the model.",
        "End with: return model",
        LOOP,
    ),
    Fault(
        "train-returns-tensor",
        ((FOR, "    loss = torch.tensor(0.0)\n" + FOR), (RETURN, "    return loss\n")),
        "A tensor comes back (a loss, or predictions), not the model.",
        "End with: return model",
        LOOP,
    ),
    Fault(
        "train-returns-optimizer",
        ((RETURN, "    return optimizer\n"),),
        "The optimizer comes back, not the model.",
        "End with: return model",
        LOOP,
    ),
    Fault(
        "train-returns-pair",
        ((FOR, "    losses: list[float] = []\n" + FOR), (RETURN, "    return model, losses\n")),
        "More than one thing comes back.",
        "End with: return model, and nothing beside it.",
        LOOP,
    ),
    Fault(
        "train-returns-weights",
        ((RETURN, "    return model.state_dict()\n"),),
        "The weights come back, not the model that they belong to.",
        "End with: return model",
        LOOP,
    ),
    Fault(
        "train-returns-predictions",
        ((RETURN, "    return model(X_train)\n"),),
        "",
        "",
        LOOP,
        same_as="train-returns-tensor",
    ),
)

FAULTS = (*CONFIGURE, *UPDATES, *COUNT, *PRINTS, *RETURNED)
