"""What is graded of exercise 3, and in which words."""

from __future__ import annotations

from grader.checks.components import Wanted, criterion_check, optimizer_check
from grader.checks.raised import IN_LOOPS
from grader.checks.updates import LoopSlips, Run, learning_check, updates_check
from grader.checks.words import count, real, text
from grader.exercise import Check, Exercise, Slip
from grader.observation import Slots, Value

LOOP = "The training loop"
WATCHED = 5
"""How many epochs the probe of the updates asks for."""
EPOCHS = {
    "of_0": "epochs=0",
    "of_1": "epochs=1",
    "of_4": "epochs=4",
    "default": "epochs left out",
    "of_30": "epochs=30, and a loss that is tiny and rises,",
}
"""The numbers of epochs in the probe of their number, by its slots, and how a message speaks of them."""
ROWS = 300
"""How many rows the data of the long run have."""
PRINTED = ("0", "20", "40")

SLIPS = LoopSlips(
    ignores_optimizer=Slip(
        "train-ignores-optimizer",
        "Your function builds an optimizer of its own; the one that it is handed never moves anything.",
        "Use the optimizer that was passed in, and build none here.",
        LOOP,
    ),
    changes_rate=Slip(
        "train-lowers-learning-rate",
        "The learning rate is not the same in all your steps: something changes it on the way, as a schedule does.",
        "Leave the optimizer's learning rate as it is: no schedule is asked for.",
        LOOP,
    ),
    clips_gradients=Slip(
        "train-clips-gradients",
        "At every step your gradients have been cut down to the same size: they are clipped.",
        "Take the clipping out: the lesson's updates use the gradients as backward leaves them.",
        LOOP,
    ),
    scales_updates=Slip(
        "train-scales-updates",
        "Your first update goes in the lesson's direction, but has another length: something multiplies the loss, "
        "the gradients or the learning rate.",
        "Call backward on the criterion's value as it is, and leave the gradients and the optimizer's settings alone.",
        LOOP,
    ),
)
SPLITS = Slip(
    "train-splits-into-batches",
    "Your loop makes an update for every few rows, not one per epoch: that is training in mini-batches.",
    "Give the model all of X_train at once: this loop is full-batch.",
    LOOP,
)
STOPS_EARLY = Slip(
    "train-stops-early",
    "Your loop stops before it has made all the epochs that it was asked for.",
    "Make every epoch: no early end is asked for.",
    LOOP,
)
WRONG_DECIMALS = Slip(
    "train-prints-wrong-decimals",
    "The number itself may be right, but it is not written with four decimals.",
    "Write {loss.item():.4f} in the f-string.",
    LOOP,
)
PRINTS_TENSOR = Slip(
    "train-prints-tensor",
    "The loss itself is printed, a tensor with all that hangs on it, not the plain number in it.",
    "Print loss.item(), with :.4f in the f-string.",
    LOOP,
)
OTHER_EPOCHS = Slip(
    "train-prints-wrong-epochs",
    "Your lines come at other epochs than every twentieth, counted from 0.",
    "Print when epoch % 20 == 0, which includes epoch 0.",
    LOOP,
)
PRINTS_NOTHING = Slip(
    "train-prints-nothing",
    "Your loop prints nothing.",
    'In the loop: if epoch % 20 == 0: print(f"Epoch {epoch}, Loss: {loss.item():.4f}")',
    LOOP,
)
PRINTS_BRACES = Slip(
    "train-prints-braces",
    "The braces themselves are printed, not what stands in them: an f is missing before the quotation mark.",
    'Write print(f"…"), with an f.',
    LOOP,
)
OTHER_WORDS = Slip(
    "train-prints-other-words",
    "What your loop prints has not the word Epoch with its number and the word Loss with its number on one line.",
    'Write print(f"Epoch {epoch}, Loss: {loss.item():.4f}").',
    LOOP,
)
OTHER_NUMBER = Slip(
    "train-prints-another-number",
    "What your lines call the loss is not what the criterion gave for all the data at any moment.",
    "Print the loss of this epoch's forward pass, as the criterion gives it: loss.item().",
    LOOP,
)


def tell_epochs(seen: Slots, expected: Slots) -> str:
    """The first number of epochs that was not kept to."""
    for slot, words in EPOCHS.items():
        made, wanted = (int(real(slots, f"epochs.{slot}")) for slots in (seen, expected))
        if made != wanted:
            return f"With {words} your function makes {count(made, 'update')}; it should make {_many(wanted)}."
    return "The number of updates differs."


def _many(updates: int) -> str:
    return "none" if updates == 0 else str(updates)


def read_batches(seen: Slots, expected: Slots) -> Slip | None:
    """More updates than epochs, none of them from all rows."""
    most, made, wanted = (real(seen, "long_run.rows"), *(real(s, "long_run.updates") for s in (seen, expected)))
    return SPLITS if 0 < most < ROWS and made > wanted else None


def read_early_end(seen: Slots, expected: Slots) -> Slip | None:
    """Right numbers of updates, but fewer where there is a reason to stop."""
    short = ("default", "of_30")
    kept = all(seen[slot] == expected[slot] for slot in _epoch_slots() if slot.partition(".")[2] not in short)
    fewer = all(real(seen, f"epochs.{slot}") <= real(expected, f"epochs.{slot}") for slot in short)
    return STOPS_EARLY if kept and fewer and seen["epochs.of_30"] != expected["epochs.of_30"] else None


def _epoch_slots() -> tuple[str, ...]:
    return tuple(f"epochs.{slot}" for slot in EPOCHS)


def tell_lines(seen: Slots, expected: Slots) -> str:
    """At which epochs a line was printed, and how the loss in it is written."""
    lines, epochs, written = (_words(seen.get(f"printing.{slot}")) for slot in ("lines", "epochs", "written"))
    if not lines:
        heard = text(seen, "printing.heard").partition("\n")[0].strip()
        instead = f" (it began with: {heard})" if heard else ""
        return f"In 45 epochs no line with the word Epoch, a number and the word Loss was printed{instead}."
    if epochs != PRINTED:
        return f"In 45 epochs your lines are for the epochs {_listed(epochs)}; they should be for {_listed(PRINTED)}."
    if written != ("4 decimals",):
        how = "is a tensor" if written[0] == "tensor" else f"is written with {written[0]}"
        return f"Your first line reads: {lines[0]}\nThe loss {how}; it should have 4 decimals, as in 0.8234."
    return "With epochs=0 your function prints a loss; it should print none."


def tell_printed_loss(seen: Slots, expected: Slots) -> str:
    """From which moment the printed losses are."""
    moments, line = _words(seen.get("printing.moments")), text(seen, "printing.astray")
    if not moments:
        return "In 45 epochs no line with the word Epoch and a loss was printed, so there is no loss to look at."
    wrong = [moment for moment in moments if moment != "0"]
    if "never" in wrong:
        return f"One of your lines reads: {line}\nThe criterion never gave such a loss in this training."
    away = int(wrong[0])
    when = f"{count(abs(away), 'update')} {'after' if away > 0 else 'before'}"
    return f"One of your lines reads: {line}\nThat loss was measured {when} the beginning of its epoch."


def tell_returned(seen: Slots, expected: Slots) -> str:
    """What came back instead of the model."""
    for wanted in (2, 0):
        if seen[f"returning.same_of_{wanted}"] is not True:
            kind = text(seen, f"returning.type_of_{wanted}")
            what = {"NoneType": "None", "Witness": "another model"}.get(kind, f"an object of type {kind}")
            return f"With epochs={wanted} your function returns {what}; it should return the model that was passed in."
    return "What is returned differs."


def read_lines(seen: Slots, expected: Slots) -> Slip | None:
    """No such line, other decimals, a tensor, or other epochs."""
    epochs, written = (_words(seen.get(f"printing.{slot}")) for slot in ("epochs", "written"))
    if not epochs:
        return read_silence(seen)
    if epochs != PRINTED:
        return OTHER_EPOCHS
    if written == ("tensor",):
        return PRINTS_TENSOR
    return WRONG_DECIMALS if written and written != ("4 decimals",) and "no number" not in written else None


def read_printed_loss(seen: Slots, expected: Slots) -> Slip | None:
    """A number that is no loss of any moment."""
    moments = _words(seen.get("printing.moments"))
    return OTHER_NUMBER if "never" in moments else None if moments else read_silence(seen)


def read_silence(seen: Slots) -> Slip:
    """What is there instead of the lines."""
    heard = text(seen, "printing.heard")
    return PRINTS_BRACES if "{" in heard else OTHER_WORDS if heard else PRINTS_NOTHING


def _words(found: Value) -> tuple[str, ...]:
    return tuple(item for item in found if isinstance(item, str)) if isinstance(found, tuple) else ()


def _listed(epochs: tuple[str, ...]) -> str:
    return ", ".join(epochs if len(epochs) <= 6 else (*epochs[:4], "…", epochs[-1]))


def _run(call: str, words: str) -> Run:
    slots = f"updates.{call}"
    return Run(f"{slots}_weights", words, WATCHED, f"{slots}_updates", slots, f"{slots}_rates")


EXERCISE = Exercise(
    id="ex3",
    module="ex3_training_loop",
    title="The training loop",
    lesson="Loss function and optimizer, the training loop",
    raised=IN_LOOPS,
    checks=(
        criterion_check(2, Wanted("MSELoss", averaged=6)),
        optimizer_check(3, Wanted("MSELoss", averaged=6)),
        updates_check(
            5,
            "train: the weights after every update",
            (
                _run("first", f"In a training of {WATCHED} epochs"),
                _run("second", f"In a second training of {WATCHED} epochs"),
                Run(
                    "long_run.weights",
                    f"In a training of 45 epochs on {ROWS} rows with small gradients",
                    45,
                    "long_run.updates",
                    rates="long_run.rates",
                    rows=(20, 42),
                ),
            ),
            "In every epoch, in this order: predictions, loss, zero_grad, backward, step, with what was passed in.",
            SLIPS,
            (read_batches,),
        ),
        Check(
            "epoch-count",
            "train: one update per epoch",
            2,
            _epoch_slots(),
            tell_epochs,
            "Loop with for epoch in range(epochs), with epochs=100 where nothing is given.",
            readings=(read_early_end,),
        ),
        Check(
            "printed-lines",
            "train: prints the loss every 20 epochs",
            2,
            ("printing.epochs", "printing.written", "printing.prints_of_none"),
            tell_lines,
            'Inside the loop: if epoch % 20 == 0: print(f"Epoch {epoch}, Loss: {loss.item():.4f}")',
            readings=(read_lines,),
        ),
        Check(
            "printed-loss",
            "train: the printed loss is that of the epoch's forward pass",
            1,
            ("printing.moments",),
            tell_printed_loss,
            "Print the loss from which this epoch's update was computed.",
            readings=(read_printed_loss,),
        ),
        Check(
            "returns-model",
            "train: returns the trained model",
            2,
            ("returning.same_of_2", "returning.same_of_0"),
            tell_returned,
            "End with return model, after the loop.",
        ),
        learning_check(1, "train: the loss falls", epochs=30),
    ),
)
