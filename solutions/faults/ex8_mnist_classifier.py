"""What goes wrong in exercise 8."""

from __future__ import annotations

from grader.checks.ex8_mnist_classifier import ONE_LESS, STOPS_EARLY
from grader.fault import Fault, fault_of

LESSON = "Putting it all together"

LOOP = "    for epoch in range(epochs):\n"
TRAIN = "        train_loss = train_epoch(model, train_loader, criterion, optimizer)\n"
TEST = "        test_accuracy = evaluate(model, test_loader)\n"
EPOCH_LINE = '        print(f"Epoch {epoch + 1}/{epochs}")\n'
LOSS_LINE = '        print(f"  Train Loss: {train_loss:.4f}")\n'
ACCURACY_LINE = '        print(f"  Test Accuracy: {test_accuracy:.2%}")\n'
APPEND = "        history.append((train_loss, test_accuracy))\n"
RETURN = "    return history\n"
START = "    history = []\n"

FAULTS = (
    # -- who is called with what
    Fault(
        "fit-trains-on-test-loader",
        ((TRAIN, "        train_loss = train_epoch(model, test_loader, criterion, optimizer)\n"),),
        "The model learns from the test digits: it is examined with questions whose answers it has seen.",
        "Give train_epoch the train loader.",
        LESSON,
    ),
    Fault(
        "fit-evaluates-on-train-loader",
        ((TEST, "        test_accuracy = evaluate(model, train_loader)\n"),),
        "The accuracy is measured on the digits that the model learns from; it says nothing about new ones.",
        "Give evaluate the test loader.",
        LESSON,
    ),
    Fault(
        "fit-exchanges-loaders",
        (
            (TRAIN, "        train_loss = train_epoch(model, test_loader, criterion, optimizer)\n"),
            (TEST, "        test_accuracy = evaluate(model, train_loader)\n"),
        ),
        "The two loaders are exchanged: the model learns from the test digits and is tested on the others.",
        "Train on train_loader, evaluate on test_loader.",
        LESSON,
    ),
    Fault(
        "fit-evaluates-before-training",
        ((TRAIN, ""), (TEST, TEST + TRAIN)),
        "Each epoch evaluates before it trains: every accuracy belongs to the epoch before, and the last is never measured.",
        "Call train_epoch first, and evaluate after it.",
        LESSON,
    ),
    Fault(
        "fit-evaluates-once-at-start",
        ((TEST, ""), (START, f"{START}    test_accuracy = evaluate(model, test_loader)\n")),
        "The model is evaluated once, before any training, and that accuracy is reported for every epoch.",
        "Move evaluate into the loop, behind train_epoch.",
        LESSON,
    ),
    Fault(
        "fit-evaluates-once-at-end",
        (
            (TEST, ""),
            (EPOCH_LINE, ""),
            (LOSS_LINE, ""),
            (ACCURACY_LINE, ""),
            (APPEND, "        history.append(train_loss)\n"),
            (
                RETURN,
                "    test_accuracy = evaluate(model, test_loader)\n"
                "    for epoch, train_loss in enumerate(history):\n"
                f"{EPOCH_LINE}{LOSS_LINE}{ACCURACY_LINE}"
                "    return [(train_loss, test_accuracy) for train_loss in history]\n",
            ),
        ),
        "The model is evaluated once, after the last epoch, and that accuracy is reported for every epoch.",
        "Move evaluate into the loop, behind train_epoch.",
        LESSON,
    ),
    Fault(
        "fit-trains-once",
        ((TRAIN, ""), (LOOP, f"    train_loss = train_epoch(model, train_loader, criterion, optimizer)\n{LOOP}")),
        "train_epoch is called once, before the loop; the epochs only evaluate.",
        "Move train_epoch into the loop.",
        LESSON,
    ),
    Fault(
        "fit-trains-twice",
        ((TRAIN, TRAIN + TRAIN),),
        "train_epoch is called twice in every epoch: the model makes twice as many passes as it reports.",
        "Call train_epoch once an epoch, and keep what it returns in a variable.",
        LESSON,
    ),
    Fault(
        "fit-calls-again-for-history",
        (
            (
                APPEND,
                "        history.append((train_epoch(model, train_loader, criterion, optimizer), test_accuracy))\n",
            ),
        ),
        "To fill the history train_epoch is called a second time, which trains the model for another epoch.",
        "Keep the result of the first call in a variable, and append that.",
        LESSON,
    ),
    Fault(
        "fit-never-evaluates",
        ((TEST, "        test_accuracy = 1 - train_loss\n"),),
        "evaluate is never called: the accuracy that is reported was not measured.",
        "Call test_accuracy = evaluate(model, test_loader) in every epoch.",
        LESSON,
    ),
    Fault(
        "fit-own-loop",
        (
            (
                TRAIN,
                "        model.train()\n"
                "        total_loss = 0.0\n"
                "        for inputs, targets in train_loader:\n"
                "            optimizer.zero_grad()\n"
                "            loss = criterion(model(inputs), targets)\n"
                "            loss.backward()\n"
                "            optimizer.step()\n"
                "            total_loss += loss.item()\n"
                "        train_loss = total_loss / len(train_loader)\n",
            ),
            (
                TEST,
                "        model.eval()\n"
                "        correct = 0\n"
                "        with torch.no_grad():\n"
                "            for inputs, targets in test_loader:\n"
                "                correct += (model(inputs).argmax(dim=1) == targets).sum().item()\n"
                "        test_accuracy = correct / len(test_loader.dataset)\n",
            ),
        ),
        "Training and evaluation are written out again inside fit.",
        "You have both already: call train_epoch and evaluate.",
        LESSON,
    ),
    Fault(
        "fit-own-training-loop",
        (
            (
                TRAIN,
                "        model.train()\n"
                "        total_loss = 0.0\n"
                "        for inputs, targets in train_loader:\n"
                "            optimizer.zero_grad()\n"
                "            loss = criterion(model(inputs), targets)\n"
                "            loss.backward()\n"
                "            optimizer.step()\n"
                "            total_loss += loss.item()\n"
                "        train_loss = total_loss / len(train_loader)\n",
            ),
        ),
        "The training loop is written out again inside fit.",
        "You have it already: call train_epoch(model, train_loader, criterion, optimizer).",
        LESSON,
    ),
    Fault(
        "fit-own-evaluation-loop",
        (
            (
                TEST,
                "        model.eval()\n"
                "        correct = 0\n"
                "        with torch.no_grad():\n"
                "            for inputs, targets in test_loader:\n"
                "                correct += (model(inputs).argmax(dim=1) == targets).sum().item()\n"
                "        test_accuracy = correct / len(test_loader.dataset)\n",
            ),
        ),
        "The evaluation is written out again inside fit.",
        "You have it already: call evaluate(model, test_loader).",
        LESSON,
    ),
    # -- the same objects
    Fault(
        "fit-new-optimizer-each-epoch",
        ((TRAIN, f"        optimizer = optim.Adam(model.parameters(), lr=0.001)\n{TRAIN}"),),
        "Every epoch makes an optimizer of its own: the one that was passed in is not used, and what Adam remembers is lost.",
        "Pass the argument optimizer on to train_epoch, epoch after epoch.",
        LESSON,
    ),
    Fault(
        "fit-own-optimizer",
        ((START, f"{START}    optimizer = optim.Adam(model.parameters(), lr=0.001)\n"),),
        "fit makes an optimizer of its own and does not use the one that was passed in.",
        "Pass the argument optimizer on to train_epoch.",
        LESSON,
        same_as="fit-new-optimizer-each-epoch",
    ),
    Fault(
        "fit-own-criterion",
        ((START, f"{START}    criterion = nn.CrossEntropyLoss()\n"),),
        "fit makes a criterion of its own and does not use the one that was passed in.",
        "Pass the argument criterion on to train_epoch.",
        LESSON,
    ),
    Fault(
        "fit-exchanges-criterion-and-optimizer",
        ((TRAIN, "        train_loss = train_epoch(model, train_loader, optimizer, criterion)\n"),),
        "The criterion and the optimizer are passed on in the wrong order.",
        "Write train_epoch(model, train_loader, criterion, optimizer), the criterion first.",
        LESSON,
    ),
    Fault(
        "fit-own-components",
        ((START, f"{START}    criterion, optimizer = configure_training(model)\n"),),
        "fit makes a criterion and an optimizer of its own and does not use those that were passed in.",
        "Pass the arguments criterion and optimizer on to train_epoch; whoever calls fit has configured them.",
        LESSON,
    ),
    Fault(
        "fit-own-model",
        ((START, f"{START}    model = MNISTNet()\n"),),
        "fit makes a model of its own: the one that was passed in is never trained.",
        "Pass the argument model on to train_epoch and evaluate.",
        LESSON,
    ),
    Fault(
        "fit-trains-a-copy",
        ((START, f"{START}    model = __import__('copy').deepcopy(model)\n"),),
        "fit trains a copy: the model that was passed in stays as it was.",
        "Pass the argument model on to train_epoch and evaluate, as it is.",
        LESSON,
    ),
    Fault(
        "fit-evaluates-a-fresh-model",
        ((TEST, "        test_accuracy = evaluate(MNISTNet(), test_loader)\n"),),
        "A new model is evaluated, not the one that was trained.",
        "Give evaluate the argument model.",
        LESSON,
    ),
    Fault(
        "fit-resets-weights",
        (
            (START, f"{START}    start = {{name: value.clone() for name, value in model.state_dict().items()}}\n"),
            (TRAIN, f"        model.load_state_dict(start)\n{TRAIN}"),
        ),
        "Every epoch puts the weights back to where they began: nothing is kept of the epochs before.",
        "Leave the weights alone: each epoch goes on where the last one ended.",
        LESSON,
    ),
    Fault(
        "fit-resets-optimizer",
        ((TRAIN, f"        optimizer.state.clear()\n{TRAIN}"),),
        "Every epoch clears what the optimizer remembers of earlier steps.",
        "Leave the optimizer alone between the epochs.",
        LESSON,
    ),
    Fault(
        "fit-changes-learning-rate",
        ((APPEND, f'{APPEND}        optimizer.param_groups[0]["lr"] *= 0.9\n'),),
        "fit changes the learning rate from epoch to epoch.",
        "Leave the optimizer as it was passed in: the lesson keeps one learning rate.",
        LESSON,
    ),
    # -- the history
    Fault(
        "fit-pair-swapped",
        ((APPEND, "        history.append((test_accuracy, train_loss))\n"),),
        "The two numbers of each pair are exchanged.",
        "Append (train_loss, test_accuracy), in that order.",
        LESSON,
    ),
    Fault(
        "fit-history-of-losses-only",
        ((APPEND, "        history.append(train_loss)\n"),),
        "The history keeps the losses alone.",
        "Append the pair (train_loss, test_accuracy).",
        LESSON,
    ),
    Fault(
        "fit-history-of-accuracies-only",
        ((APPEND, "        history.append(test_accuracy)\n"),),
        "The history keeps the accuracies alone.",
        "Append the pair (train_loss, test_accuracy).",
        LESSON,
    ),
    Fault(
        "fit-flat-history",
        ((APPEND, "        history.extend((train_loss, test_accuracy))\n"),),
        "All numbers stand in one row: extend (or +=) takes the pair apart.",
        "Append the pair as one entry: history.append((train_loss, test_accuracy)).",
        LESSON,
    ),
    Fault(
        "fit-history-with-epoch",
        ((APPEND, "        history.append((epoch + 1, train_loss, test_accuracy))\n"),),
        "Each entry begins with the number of its epoch.",
        "Append two numbers: (train_loss, test_accuracy); an entry's place says which epoch it is.",
        LESSON,
    ),
    Fault(
        "fit-history-of-dicts",
        ((APPEND, '        history.append({"train_loss": train_loss, "test_accuracy": test_accuracy})\n'),),
        "The entries are dictionaries.",
        "Append the pair (train_loss, test_accuracy).",
        LESSON,
    ),
    Fault(
        "fit-history-of-percents",
        ((APPEND, "        history.append((train_loss, 100 * test_accuracy))\n"),),
        "The accuracies in the history are percentages.",
        "Append what evaluate returned, a share between 0 and 1.",
        LESSON,
    ),
    Fault(
        "fit-history-of-texts",
        ((APPEND, '        history.append((f"{train_loss:.4f}", f"{test_accuracy:.2%}"))\n'),),
        "The history holds texts.",
        "Append the numbers themselves.",
        LESSON,
    ),
    Fault(
        "fit-history-of-the-best",
        ((TEST, "        test_accuracy = max([evaluate(model, test_loader), *(best for _, best in history)])\n"),),
        "The best accuracy so far is kept, also where this epoch's is lower.",
        "Append what evaluate has returned in this epoch.",
        LESSON,
    ),
    Fault(
        "fit-history-of-the-best-loss",
        (
            (
                TRAIN,
                "        train_loss = train_epoch(model, train_loader, criterion, optimizer)\n"
                "        train_loss = min([train_loss, *(best for best, _ in history)])\n",
            ),
        ),
        "The lowest loss so far is kept, also where this epoch's is higher.",
        "Append what train_epoch has returned in this epoch.",
        LESSON,
    ),
    Fault(
        "fit-history-shared",
        ((START, ""), ("    epochs: int = 10,\n", "    epochs: int = 10,\n    history: list = [],\n")),
        "A second call of fit goes on with the history of the first: a list that stands in the function's first line "
        "is made once, and is the same in all calls.",
        "Make the empty list inside the function: history = [].",
        LESSON,
    ),
    Fault(
        "fit-history-starts-anew",
        ((START, ""), (LOOP, f"    history = []\n{LOOP}        history = []\n")),
        "The history is emptied at the start of every epoch: only the last pair is left.",
        "Make the empty list once, before the loop.",
        LESSON,
    ),
    Fault(
        "fit-append-after-loop",
        ((APPEND, ""), (RETURN, f"    if epochs:\n    {APPEND}{RETURN}")),
        "Only the last pair is appended, after the loop.",
        "Move append into the loop.",
        LESSON,
        same_as="fit-history-starts-anew",
    ),
    Fault(
        "fit-returns-last-pair",
        ((START, f"{START}    train_loss = test_accuracy = 0.0\n"), (RETURN, "    return train_loss, test_accuracy\n")),
        "Only the pair of the last epoch is returned.",
        "Return the list with the pairs of all epochs.",
        LESSON,
    ),
    Fault(
        "fit-returns-two-lists",
        ((RETURN, "    return [loss for loss, _ in history], [accuracy for _, accuracy in history]\n"),),
        "Two lists are returned, one of losses and one of accuracies.",
        "Return one list of pairs.",
        LESSON,
    ),
    Fault(
        "fit-returns-model",
        ((RETURN, "    return model\n"),),
        "The model is returned in place of the history.",
        "Return the history; whoever calls has the model already.",
        LESSON,
    ),
    Fault(
        "fit-returns-none",
        ((RETURN, ""),),
        "fit ends without return, so its caller gets None.",
        "End with return history, after the loop.",
        LESSON,
    ),
    Fault(
        "fit-return-in-loop",
        ((RETURN, "        return history\n"),),
        "return stands inside the loop: fit ends after its first epoch.",
        "Move return out of the loop, to the left.",
        LESSON,
    ),
    # -- how many epochs
    Fault(
        "fit-ignores-epochs",
        ((LOOP, "    for epoch in range(10):\n"),),
        "fit makes ten epochs, whatever it is told.",
        "Let the loop run over range(epochs).",
        LESSON,
    ),
    fault_of(ONE_LESS, (LOOP, "    for epoch in range(epochs - 1):\n")),
    fault_of(
        ONE_LESS,
        (LOOP, "    for epoch in range(1, epochs):\n"),
        (EPOCH_LINE, EPOCH_LINE.replace("epoch + 1", "epoch")),
        id="fit-range-from-one",
    ),
    Fault(
        "fit-one-epoch-more",
        ((LOOP, "    for epoch in range(epochs + 1):\n"),),
        "fit makes one epoch more than it is told.",
        "range(epochs) goes round epochs times.",
        LESSON,
    ),
    fault_of(STOPS_EARLY, (APPEND, f"{APPEND}        if test_accuracy < 0.75:\n            break\n")),
    fault_of(
        STOPS_EARLY,
        (APPEND, f"{APPEND}        if test_accuracy > 0.75:\n            break\n"),
        id="fit-stops-where-it-is-good",
    ),
    Fault(
        "fit-wrong-default",
        (("    epochs: int = 10,\n", "    epochs: int = 5,\n"),),
        "The default of epochs is 5.",
        "The default is 10.",
        LESSON,
    ),
    # -- the lines
    Fault(
        "fit-epoch-zero-based",
        (("Epoch {epoch + 1}/", "Epoch {epoch}/"),),
        "The epochs are counted from 0 where they are printed.",
        "People count from one: print epoch + 1.",
        LESSON,
    ),
    Fault(
        "fit-hardcoded-ten",
        (('}/{epochs}")', '}/10")'),),
        "The number after the slash is always 10.",
        "Print the argument: /{epochs}.",
        LESSON,
    ),
    Fault(
        "fit-epoch-without-total",
        (('}/{epochs}")', '}")'),),
        "The epoch line lacks the number of all epochs.",
        'Print f"Epoch {epoch + 1}/{epochs}".',
        LESSON,
    ),
    Fault(
        "fit-accuracy-not-percent",
        (("{test_accuracy:.2%}", "{test_accuracy:.2f}%"),),
        "A share is printed with a percent sign behind it, without being multiplied by 100.",
        "Format it with :.2%, which multiplies by 100 and adds the sign itself.",
        LESSON,
    ),
    Fault(
        "fit-accuracy-as-share",
        (("{test_accuracy:.2%}", "{test_accuracy:.4f}"),),
        "The accuracy is printed as a share, not in percent.",
        "Format it with :.2%, which multiplies by 100 and adds the sign itself.",
        LESSON,
    ),
    Fault(
        "fit-accuracy-percent-twice",
        (("{test_accuracy:.2%}", "{100 * test_accuracy:.2%}"),),
        "The accuracy is multiplied by 100 twice.",
        ":.2% multiplies by 100 itself: leave the factor out, or format with :.2f and a percent sign.",
        LESSON,
    ),
    Fault(
        "fit-prints-loss-as-accuracy",
        ((ACCURACY_LINE, '        print(f"  Test Accuracy: {train_loss:.2%}")\n'),),
        "The loss is printed where the accuracy belongs.",
        "Print test_accuracy there.",
        LESSON,
    ),
    Fault(
        "fit-prints-numbers-exchanged",
        (
            (LOSS_LINE, '        print(f"  Train Loss: {test_accuracy:.4f}")\n'),
            (ACCURACY_LINE, '        print(f"  Test Accuracy: {train_loss:.2%}")\n'),
        ),
        "Loss and accuracy are exchanged where they are printed.",
        "Print train_loss after Train Loss, and test_accuracy after Test Accuracy.",
        LESSON,
    ),
    Fault(
        "fit-prints-total-loss",
        (
            (TRAIN, f"{TRAIN}        total_loss = train_loss + sum(loss for loss, _ in history)\n"),
            (LOSS_LINE, '        print(f"  Train Loss: {total_loss:.4f}")\n'),
        ),
        "The sum of the losses of all epochs so far is printed.",
        "Print the loss of this epoch alone.",
        LESSON,
    ),
    Fault(
        "fit-prints-test-loss-label",
        (("  Train Loss: {", "  Test Loss: {"),),
        "The line of the loss says Test Loss; it is the loss of the training.",
        'Print "  Train Loss: …".',
        LESSON,
    ),
    Fault(
        "fit-prints-train-accuracy-label",
        (("  Test Accuracy: {", "  Train Accuracy: {"),),
        "The line of the accuracy says Train Accuracy; it was measured on the test loader.",
        'Print "  Test Accuracy: …".',
        LESSON,
    ),
    Fault(
        "fit-prints-bare-loss",
        (("  Train Loss: {", "  Loss: {"),),
        "The line of the loss does not say whose loss it is.",
        'Print "  Train Loss: …".',
        LESSON,
    ),
    Fault(
        "fit-prints-bare-accuracy",
        (("  Test Accuracy: {", "  Accuracy: {"),),
        "The line of the accuracy does not say on which digits it was measured.",
        'Print "  Test Accuracy: …".',
        LESSON,
    ),
    Fault(
        "fit-accuracy-line-first",
        ((LOSS_LINE, ""), (ACCURACY_LINE, ACCURACY_LINE + LOSS_LINE)),
        "The accuracy is printed before the loss.",
        "Keep the lesson's order: epoch, train loss, test accuracy.",
        LESSON,
    ),
    Fault(
        "fit-epoch-line-last",
        ((EPOCH_LINE, ""), (ACCURACY_LINE, ACCURACY_LINE + EPOCH_LINE)),
        "The epoch line comes after the numbers of its epoch.",
        "Keep the lesson's order: epoch, train loss, test accuracy.",
        LESSON,
    ),
    Fault(
        "fit-prints-no-epoch",
        ((EPOCH_LINE, ""),),
        "The epoch line is not printed.",
        'Print f"Epoch {epoch + 1}/{epochs}" in every epoch.',
        LESSON,
    ),
    Fault(
        "fit-prints-no-loss",
        ((LOSS_LINE, ""),),
        "The loss is not printed.",
        'Print f"  Train Loss: {train_loss:.4f}" in every epoch.',
        LESSON,
    ),
    Fault(
        "fit-prints-no-accuracy",
        ((ACCURACY_LINE, ""),),
        "The accuracy is not printed.",
        'Print f"  Test Accuracy: {test_accuracy:.2%}" in every epoch.',
        LESSON,
    ),
    Fault(
        "fit-prints-nothing",
        ((EPOCH_LINE, ""), (LOSS_LINE, ""), (ACCURACY_LINE, "")),
        "None of the three lines is printed.",
        "Print the three lines in every epoch.",
        LESSON,
    ),
    Fault(
        "fit-prints-after-loop",
        (
            (EPOCH_LINE, ""),
            (LOSS_LINE, ""),
            (ACCURACY_LINE, ""),
            (
                RETURN,
                f"    if epochs:\n    {EPOCH_LINE}    {LOSS_LINE}    {ACCURACY_LINE}{RETURN}",
            ),
        ),
        "Only the last epoch is printed, after the loop.",
        "Move the prints into the loop.",
        LESSON,
    ),
    Fault(
        "fit-prints-without-f",
        ((EPOCH_LINE, EPOCH_LINE.replace('f"', '"')),),
        "The epoch line shows its braces: the f in front of the quotation mark is missing.",
        'Write print(f"Epoch {epoch + 1}/{epochs}").',
        LESSON,
    ),
)
