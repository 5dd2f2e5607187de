"""Slips that end in an exception, named by its type and message: whatever the exercise, these say the same."""

from __future__ import annotations

from grader.exercise import RaisedReading, Slip

NO_SUPER_INIT = RaisedReading(
    "AttributeError",
    r"before Module\.__init__\(\) call|object has no attribute '_modules'|object has no attribute '_parameters'",
    Slip(
        "missing-super-init",
        "Your class puts a layer on itself before nn.Module has been set up.",
        "Make super().__init__() the first line of __init__.",
        "Building your first network",
    ),
)
FORWARD_MISSPELLED = RaisedReading(
    "NotImplementedError",
    r'missing the required "forward" function',
    Slip(
        "forward-misspelled",
        "Your class has no method called forward, so PyTorch does not know what to do with an input.",
        "Name the method exactly forward, and indent it inside the class.",
        "Building your first network",
    ),
)
NO_GRADIENT = RaisedReading(
    "RuntimeError",
    r"does not require grad and does not have a grad_fn",
    Slip(
        "loss-without-gradient",
        "backward was called on a loss that is cut off from the weights: nothing leads back from it to them.",
        "Compute the loss from the model's raw outputs: no argmax, detach, item, torch.tensor or no_grad on the way.",
        "The training loop",
    ),
)
BACKWARD_ON_NUMBER = RaisedReading(
    "AttributeError",
    r"'(float|int)' object has no attribute 'backward'",
    Slip(
        "backward-on-number",
        "backward was called on a plain number: .item() had already taken it out of the tensor.",
        "Call loss.backward() on the tensor; use loss.item() only where you print or add up.",
        "The training loop",
    ),
)
SECOND_BACKWARD = RaisedReading(
    "RuntimeError",
    r"backward through the graph a second time",
    Slip(
        "forward-outside-loop",
        "backward ran twice over the same forward pass.",
        "Compute the outputs and the loss anew inside the loop: the weights have changed since.",
        "The training loop",
    ),
)
INPLACE = RaisedReading(
    "RuntimeError",
    r"modified by an inplace operation",
    Slip(
        "step-between-forward-and-backward",
        "The weights were moved between the forward pass and its backward pass.",
        "Keep the order: outputs, loss, zero_grad, backward, and only then step.",
        "The training loop",
    ),
)
ARGMAX_TO_LOSS = RaisedReading(
    "RuntimeError",
    r"Expected floating point type for target with class probabilities, got Long|could not infer output dtype",
    Slip(
        "argmax-to-loss",
        "The loss was given whole numbers (classes) where it needs the model's raw scores.",
        "Give the criterion the outputs as the model gives them, and the targets second; argmax has no slope.",
        "The training loop",
    ),
)
LOSS_ARGUMENTS_EXCHANGED = RaisedReading(
    "NotImplementedError",
    r"log_softmax.* not implemented for 'Long'",
    Slip(
        "loss-arguments-exchanged",
        "The loss was given the targets where it expects the model's outputs.",
        "Call criterion(outputs, targets), in this order.",
        "The training loop",
    ),
)
TARGETS_NOT_INDICES = RaisedReading(
    "RuntimeError",
    r"expected scalar type Long but found|expected target dtype to be Long or Byte|not implemented for 'Int'",
    Slip(
        "targets-not-indices",
        "The targets reached the loss as another type of number than they were served: they must be whole numbers.",
        "Give the criterion the targets as they come, without .float() or the like.",
        "The training loop",
    ),
)
ARGUMENTS_EXCHANGED = RaisedReading(
    "TypeError",
    r"^'(SGD|Adam|Tensor|DataLoader)' object is not callable",
    Slip(
        "arguments-exchanged",
        "What is called there is no function: your function takes its arguments in another order than the exercise's.",
        "Keep the names and the order of the arguments as the skeleton has them.",
        "The training loop",
    ),
)
ARGUMENT_RENAMED = RaisedReading(
    "TypeError",
    r"unexpected keyword argument|missing \d+ required positional argument|positional arguments? but \d+ w",
    Slip(
        "signature-changed",
        "Your function cannot be called with the exercise's arguments: a name differs, or their number does.",
        "Keep the first line of the function as the skeleton has it; further arguments need a default.",
        "The training loop",
    ),
)

CLASS_MISSING = RaisedReading(
    "AttributeError",
    r"^module 'exercises\.\w+' has no attribute",
    Slip(
        "class-missing",
        "Your file has no class of that name.",
        "Name the class exactly as the skeleton does, and do not indent it.",
        "Building your first network",
    ),
)
_NOT_A_MODULE = Slip(
    "not-a-module",
    "Your class is not a network to PyTorch: it does not inherit from nn.Module.",
    "Write nn.Module in parentheses after the name of your class.",
    "Building your first network",
)
NOT_A_MODULE = RaisedReading(
    "AttributeError", r"object has no attribute '(parameters|named_parameters|modules|train|eval)'", _NOT_A_MODULE
)
NOT_CALLABLE = RaisedReading(
    "TypeError", r"^'(FeedForwardNet|Net|DeepNet|MNISTNet)' object is not callable", _NOT_A_MODULE
)
LAYER_WITHOUT_SELF = RaisedReading(
    "AttributeError",
    r"^'(FeedForwardNet|Net|DeepNet|MNISTNet)' object has no attribute",
    Slip(
        "layer-without-self",
        "forward looks for an attribute that __init__ never made: a layer without self. is gone when __init__ ends.",
        "Store each layer as self.name in __init__, and use the same name in forward.",
        "Building your first network",
    ),
)
SHAPES_DO_NOT_FIT = RaisedReading(
    "RuntimeError",
    r"mat1 and mat2 shapes cannot be multiplied|size mismatch",
    Slip(
        "sizes-do-not-fit",
        "A linear layer is given rows of another length than it takes.",
        "Compare the sizes along the way: each layer takes as many numbers as the step before it gives.",
        "Building your first network",
    ),
)

CONSTRUCTOR_CHANGED = RaisedReading(
    "TypeError",
    r"^(FeedForwardNet|Net|DeepNet|MNISTNet)\.__init__\(\) (got an unexpected|missing|takes)",
    Slip(
        "constructor-changed",
        "Your class cannot be made with the arguments of the exercise: a name differs, or their number does.",
        "Keep the first line of __init__ as the skeleton has it; further arguments need a default.",
        "Building your first network",
    ),
)
FORWARD_CHANGED = RaisedReading(
    "TypeError",
    r"\bforward\(\) (missing|takes)",
    Slip(
        "forward-arguments",
        "forward cannot be called with one batch.",
        "Write def forward(self, x): self comes first, then the batch; further arguments need a default.",
        "Building your first network",
    ),
)
LAYER_MADE_OF_BATCH = RaisedReading(
    "TypeError",
    r"must be Tensor, not [A-Z]\w+",
    Slip(
        "layer-made-not-applied",
        "A layer is handed on instead of what it gives: nn.ReLU(x) makes a new layer and does not apply it to x.",
        "Make it first, then call it: nn.ReLU()(x); or self.relu = nn.ReLU() in __init__ and self.relu(x) in forward.",
        "Building your first network",
    ),
)
TUPLE_BY_COMMA = RaisedReading(
    "TypeError",
    r"^'tuple' object is not callable",
    Slip(
        "comma-makes-tuple",
        "What is called there is no layer but a tuple: a comma at the end of a line makes one of what stands before.",
        "Delete the comma at the end of the line in __init__ that makes this layer.",
        "Building your first network",
    ),
)
LIST_IN_SEQUENTIAL = RaisedReading(
    "TypeError",
    r"^(list|tuple|generator) is not a Module subclass",
    Slip(
        "list-in-sequential",
        "nn.Sequential was given a list of layers where it takes the layers themselves.",
        "Write nn.Sequential(*layers), with a star, or list the layers between the parentheses.",
        "The complete training pipeline: the model",
    ),
)
NAME_UNKNOWN = RaisedReading(
    "NameError",
    r"^name '(?!(torch|nn|F|np|optim)')\w+' is not defined",
    Slip(
        "name-unknown",
        "A name is used there that is not known: what __init__ keeps in a plain variable is gone when it ends.",
        "Store it as self.name in __init__, and write self.name in forward.",
        "Building your first network",
    ),
)
OVERWRITTEN = RaisedReading(
    "RuntimeError",
    r"modified by an inplace operation",
    Slip(
        "overwritten-in-place",
        "forward overwrites numbers in place that backward still needs.",
        "Leave out inplace=True, and make new tensors: x = x * mask, not x *= mask or x[...] = 0.",
        "The training loop",
    ),
)

IN_NETWORKS = (
    NO_SUPER_INIT,
    FORWARD_MISSPELLED,
    CLASS_MISSING,
    NOT_A_MODULE,
    NOT_CALLABLE,
    LAYER_WITHOUT_SELF,
    SHAPES_DO_NOT_FIT,
    CONSTRUCTOR_CHANGED,
    FORWARD_CHANGED,
    LAYER_MADE_OF_BATCH,
    TUPLE_BY_COMMA,
    LIST_IN_SEQUENTIAL,
    NAME_UNKNOWN,
    OVERWRITTEN,
)
IN_LOOPS = (
    BACKWARD_ON_NUMBER,
    NO_GRADIENT,
    SECOND_BACKWARD,
    INPLACE,
    ARGMAX_TO_LOSS,
    LOSS_ARGUMENTS_EXCHANGED,
    TARGETS_NOT_INDICES,
    ARGUMENTS_EXCHANGED,
    ARGUMENT_RENAMED,
)
