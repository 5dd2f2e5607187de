"""What goes wrong in exercise 2."""

from __future__ import annotations

from grader.checks import raised
from grader.fault import Fault, fault_of

LESSON = "The complete training pipeline: the model"

_FIRST = "            nn.Linear(10, 20),\n"
_RELU = "            nn.ReLU(),\n"
_LAST = "            nn.Linear(20, 1),\n"
_RETURN = "return self.layers(x)"
_END = "        )\n"
_ACTIVATION = "Use nn.ReLU() for the hidden layer."
_RAW = "Leave the last layer bare: a prediction may be any number."


def _hidden(name: str, layer: str, explanation: str) -> Fault:
    return Fault(name, ((_RELU, f"            {layer},\n"),), explanation, _ACTIVATION, LESSON)


def _output(name: str, layer: str, explanation: str) -> Fault:
    return Fault(name, ((_LAST, f"{_LAST}            {layer},\n"),), explanation, _RAW, LESSON)


FAULTS = (
    Fault(
        "net-no-relu",
        ((_RELU, ""),),
        "Without an activation between them, your two linear layers act as a single one: the predictions can only follow a straight line.",
        "Put nn.ReLU() between the two linear layers.",
        LESSON,
    ),
    _hidden(
        "net-hidden-sigmoid",
        "nn.Sigmoid()",
        "Your hidden units are squeezed between 0 and 1, as a sigmoid does; the lesson's activation is ReLU.",
    ),
    _hidden(
        "net-hidden-tanh",
        "nn.Tanh()",
        "Your hidden units are squeezed between -1 and 1, as tanh does; the lesson's activation is ReLU.",
    ),
    _hidden(
        "net-hidden-leaky-relu",
        "nn.LeakyReLU()",
        "A hundredth of each negative number gets through your hidden activation, as with LeakyReLU; ReLU makes it exactly zero.",
    ),
    _hidden(
        "net-hidden-gelu",
        "nn.GELU()",
        "Your hidden activation bends smoothly around zero, as GELU does; ReLU has a sharp corner there.",
    ),
    _hidden(
        "net-hidden-elu",
        "nn.ELU()",
        "Your hidden activation goes down to -1 for negative numbers, as ELU does; ReLU stops at zero.",
    ),
    _hidden(
        "net-hidden-relu6",
        "nn.ReLU6()",
        "Your hidden activation stops at 6, as ReLU6 does; ReLU lets large numbers through.",
    ),
    _hidden(
        "net-hidden-softplus",
        "nn.Softplus()",
        "Your hidden activation is smooth and never zero, as softplus is; ReLU has a sharp corner at zero.",
    ),
    Fault(
        "net-hidden-abs",
        ((_RELU, ""), (_RETURN, "return self.layers[1](self.layers[0](x).abs())")),
        "Negative numbers come out of your hidden layer as positive ones; ReLU makes them zero.",
        _ACTIVATION,
        LESSON,
    ),
    Fault(
        "net-hidden-negative-half",
        ((_RELU, ""), (_RETURN, "return self.layers[1](self.layers[0](x).clamp(max=0))")),
        "Your hidden layer keeps the negative numbers and makes the positive ones zero: ReLU the wrong way round.",
        _ACTIVATION,
        LESSON,
    ),
    _hidden(
        "net-hidden-prelu",
        "nn.PReLU()",
        "Your hidden activation has a parameter of its own for the slope below zero, as nn.PReLU has.",
    ),
    Fault(
        "net-relu-first",
        ((_FIRST + _RELU, _RELU + _FIRST),),
        "Your network drops every negative input before the first layer sees it: ReLU stands in front of the layer.",
        "Put nn.ReLU() after the first linear layer, before the second.",
        LESSON,
    ),
    _output(
        "net-relu-at-end",
        "nn.ReLU()",
        "No prediction of your network is ever below zero, as if ReLU stood after the last layer too.",
    ),
    Fault(
        "net-relu-at-end-only",
        ((_RELU + _LAST, _LAST + _RELU),),
        "Your ReLU stands after the last layer and not between the two: no prediction is below zero, and nothing bends in between.",
        "Put nn.ReLU() between the two linear layers, and nothing after the last.",
        LESSON,
    ),
    _output(
        "net-sigmoid-output", "nn.Sigmoid()", "All predictions of your network lie between 0 and 1, as after a sigmoid."
    ),
    _output("net-tanh-output", "nn.Tanh()", "All predictions of your network lie between -1 and 1, as after tanh."),
    _output(
        "net-softmax-output",
        "nn.Softmax(dim=1)",
        "Your network predicts 1 for everything: a softmax over a single number is always 1.",
    ),
    _output(
        "net-softplus-output", "nn.Softplus()", "All predictions of your network are above zero, as after softplus."
    ),
    Fault(
        "net-squeezed-output",
        ((_RETURN, "return self.layers(x).squeeze(-1)"),),
        "Your predictions have the shape (N,): against targets (N, 1) the loss would compare every prediction with every target.",
        "Keep the column: return the predictions as (N, 1), without squeeze, flatten or [:, 0].",
        LESSON,
    ),
    Fault(
        "net-squeezed-everything",
        ((_RETURN, "return self.layers(x).squeeze()"),),
        "Your predictions lose their column, and for a single sample every dimension: against targets (N, 1) the loss would compare every prediction with every target.",
        "Keep the column: return the predictions as (N, 1), without squeeze.",
        LESSON,
    ),
    Fault(
        "net-mean-of-batch",
        ((_RETURN, "return self.layers(x).mean()"),),
        "Your forward melts the whole batch into one number; each sample should get its own prediction.",
        "Return the predictions row by row; the mean is for the loss.",
        LESSON,
    ),
    Fault(
        "net-returns-hidden-units",
        ((_RETURN, "return self.layers[1](self.layers[0](x))"),),
        "Your forward returns the 20 hidden units: the last layer is never used.",
        "Send x through all of the layers, and return what the last one gives.",
        LESSON,
    ),
    Fault(
        "net-returns-first-layer",
        ((_RETURN, "return self.layers[0](x)"),),
        "Your forward returns what the first layer gives: the layers after it are never used (a return inside a loop?).",
        "Send x through all of the layers, and return what the last one gives.",
        LESSON,
    ),
    Fault(
        "sequential-not-called",
        ((_RETURN, "return self.layers"),),
        "Your forward returns the stack of layers itself, not what it makes of x.",
        "Call it: return self.layers(x).",
        LESSON,
    ),
    Fault(
        "forward-returns-none",
        ((_RETURN, "self.layers(x)"),),
        "Your forward ends without returning anything, so the caller gets None.",
        "End forward with return and the predictions.",
        LESSON,
    ),
    Fault(
        "forward-returns-input",
        ((_RETURN, "self.layers(x)\n        return x"),),
        "Your forward returns its input: what the layers compute is thrown away.",
        "Return what the layers give.",
        LESSON,
    ),
    Fault(
        "forward-returns-tuple",
        ((_RETURN, "return x, self.layers(x)"),),
        "Your forward returns several things at once; whoever calls the network expects the predictions alone.",
        "Return only what the last layer gives.",
        LESSON,
    ),
    Fault(
        "forward-returns-number",
        ((_RETURN, "return self.layers(x).detach().numpy()"),),
        "Your forward returns a NumPy array: no gradient leads back from it.",
        "Return the tensor itself.",
        LESSON,
    ),
    Fault(
        "net-wrong-width",
        ((_FIRST, "            nn.Linear(10, 32),\n"), (_LAST, "            nn.Linear(32, 1),\n")),
        "Your hidden layer has another number of units than 20.",
        "The sizes are 10, 20 and 1.",
        LESSON,
    ),
    Fault(
        "net-two-outputs",
        ((_LAST, "            nn.Linear(20, 2),\n"),),
        "Your network predicts two numbers for each sample.",
        "The last layer leads from 20 to 1.",
        LESSON,
    ),
    Fault(
        "net-sizes-do-not-fit",
        ((_LAST, "            nn.Linear(10, 1),\n"),),
        "Your second layer expects 10 numbers, but the first one gives it 20.",
        "Each layer takes as many inputs as the one before has outputs: 10 to 20, then 20 to 1.",
        LESSON,
    ),
    Fault(
        "net-swapped-sizes",
        ((_FIRST, "            nn.Linear(20, 10),\n"), (_LAST, "            nn.Linear(1, 20),\n")),
        "In both of your layers the two sizes are exchanged.",
        "nn.Linear takes the number of inputs first, and the number of outputs second.",
        LESSON,
    ),
    Fault(
        "net-swapped-sizes-first",
        ((_FIRST, "            nn.Linear(20, 10),\n"),),
        "In your first layer the two sizes are exchanged.",
        "nn.Linear takes the number of inputs first, and the number of outputs second.",
        LESSON,
    ),
    Fault(
        "net-swapped-sizes-last",
        ((_LAST, "            nn.Linear(1, 20),\n"),),
        "In your last layer the two sizes are exchanged.",
        "nn.Linear takes the number of inputs first, and the number of outputs second.",
        LESSON,
    ),
    Fault(
        "net-extra-layer",
        ((_LAST, "            nn.Linear(20, 20),\n            nn.ReLU(),\n" + _LAST),),
        "Your network has a second hidden layer; the lesson's has one.",
        "Keep two linear layers: 10 to 20, and 20 to 1.",
        LESSON,
    ),
    Fault(
        "net-one-layer",
        ((_FIRST + _RELU, ""), (_LAST, "            nn.Linear(10, 1),\n")),
        "Your network has a single layer: there are no hidden units.",
        "Stack three parts: Linear(10, 20), ReLU, Linear(20, 1).",
        LESSON,
    ),
    Fault(
        "bias-false",
        (
            (_FIRST, "            nn.Linear(10, 20, bias=False),\n"),
            (_LAST, "            nn.Linear(20, 1, bias=False),\n"),
        ),
        "Neither of your layers has a bias.",
        "Leave out bias=False: nn.Linear has a bias by itself.",
        LESSON,
    ),
    Fault(
        "bias-false-last",
        ((_LAST, "            nn.Linear(20, 1, bias=False),\n"),),
        "Your last layer has no bias.",
        "Leave out bias=False: nn.Linear has a bias by itself.",
        LESSON,
    ),
    Fault(
        "bias-false-first",
        ((_FIRST, "            nn.Linear(10, 20, bias=False),\n"),),
        "Your first layer has no bias.",
        "Leave out bias=False: nn.Linear has a bias by itself.",
        LESSON,
    ),
    Fault(
        "extra-dropout",
        ((_RELU, f"{_RELU}            nn.Dropout(0.2),\n"),),
        "Your network drops units while it is trained; this one has no dropout.",
        "Leave out nn.Dropout: it comes with the deeper network.",
        LESSON,
    ),
    Fault(
        "extra-batch-norm",
        ((_RELU, f"            nn.BatchNorm1d(20),\n{_RELU}"),),
        "Your network normalises the hidden units over the batch, as BatchNorm1d does; the lesson's does not.",
        "Leave out the normalisation.",
        LESSON,
    ),
    Fault(
        "extra-layer-norm",
        ((_RELU, f"            nn.LayerNorm(20),\n{_RELU}"),),
        "Your network normalises the hidden units of every sample, as LayerNorm does; the lesson's does not.",
        "Leave out the normalisation.",
        LESSON,
    ),
    Fault(
        "net-standardises-input",
        ((_RETURN, "return self.layers((x - x.mean(dim=0)) / x.std(dim=0))"),),
        "Your network standardises its input by the mean and deviation of the batch: a prediction depends on the other samples.",
        "Take the inputs as they come: scaling them belongs to the data.",
        LESSON,
    ),
    Fault(
        "net-standardises-input-as-a-whole",
        ((_RETURN, "return self.layers((x - x.mean()) / x.std())"),),
        "Your network standardises its input by the mean and deviation of the batch: a prediction depends on the other samples.",
        "Take the inputs as they come: scaling them belongs to the data.",
        LESSON,
        same_as="net-standardises-input",
    ),
    Fault(
        "plain-tensors",
        (
            ("self.layers = nn.Sequential(\n", "self.w1 = torch.randn(20, 10, requires_grad=True)\n"),
            (_FIRST, "        self.b1 = torch.zeros(20, requires_grad=True)\n"),
            (_RELU, "        self.w2 = torch.randn(1, 20, requires_grad=True)\n"),
            (f"{_LAST}{_END}", "        self.b2 = torch.zeros(1, requires_grad=True)\n"),
            (_RETURN, "return torch.relu(x @ self.w1.T + self.b1) @ self.w2.T + self.b2"),
        ),
        "Your weights and biases are plain tensors: PyTorch does not see them, so no optimizer would ever train them.",
        "Use nn.Linear, or wrap each tensor: self.w = nn.Parameter(...).",
        LESSON,
    ),
    Fault(
        "layers-in-python-list",
        (
            ("self.layers = nn.Sequential(\n", "self.layers = [\n"),
            (f"{_LAST}{_END}", f"{_LAST}        ]\n"),
            (_RETURN, "for layer in self.layers:\n            x = layer(x)\n        return x"),
        ),
        "PyTorch does not see your layers: a plain Python list hides them, so no optimizer would ever train them.",
        "Give the layers to nn.Sequential (or nn.ModuleList), or store each as an attribute of self.",
        LESSON,
    ),
    Fault(
        "layer-created-in-forward",
        ((f"            {_LAST.strip()}\n", ""), (_RETURN, "return nn.Linear(20, 1)(self.layers(x))")),
        "Your last layer is made anew in every call of forward: its weights are random each time, and never trained.",
        "Create all layers in __init__, and only use them in forward.",
        LESSON,
    ),
    Fault(
        "weights-not-trainable",
        ((f"{_LAST}{_END}", f"{_LAST}{_END}        self.requires_grad_(False)\n"),),
        "Your weights are frozen: no gradient is computed for them, and training would not move them.",
        "Leave requires_grad as it is: layers are trainable by themselves.",
        LESSON,
    ),
    Fault(
        "first-layer-frozen",
        ((f"{_LAST}{_END}", f"{_LAST}{_END}        self.layers[0].requires_grad_(False)\n"),),
        "The weights of your first layer are frozen: training would not move them.",
        "Leave requires_grad as it is: layers are trainable by themselves.",
        LESSON,
    ),
    Fault(
        "no-grad-in-forward",
        ((_RETURN, "with torch.no_grad():\n            return self.layers(x)"),),
        "Your predictions are cut off from the weights, as under torch.no_grad() or by detach, .data or a new torch.tensor.",
        "Take no_grad, detach, .data, tolist and the like out of forward: it only computes, from tensors to tensors.",
        LESSON,
    ),
    Fault(
        "zero-initialised",
        ((f"{_LAST}{_END}", f"{_LAST}{_END}        for p in self.parameters():\n            nn.init.zeros_(p)\n"),),
        "From its own first weights your network learns nothing, like one whose weights all start at zero: every hidden unit stays zero.",
        "Leave the first weights to nn.Linear, or draw them at random.",
        LESSON,
    ),
    Fault(
        "missing-super-init",
        (("        super().__init__()\n        self.layers", "        self.layers"),),
        "Your class puts a layer on itself before nn.Module has been set up.",
        "Make super().__init__() the first line of __init__.",
        LESSON,
    ),
    Fault(
        "forward-misspelled",
        (("def forward(self", "def foward(self"),),
        "Your class has no method called forward, so PyTorch does not know what to do with an input.",
        "Name the method exactly forward, and indent it inside the class.",
        LESSON,
    ),
    Fault(
        "not-a-module",
        (("class Net(nn.Module)", "class Net"),),
        "Your class is not a network to PyTorch: it does not inherit from nn.Module.",
        "Write nn.Module in parentheses after the name of your class.",
        LESSON,
    ),
    fault_of(raised.CONSTRUCTOR_CHANGED.slip, ("def __init__(self) -> None:", "def __init__(self, inputs) -> None:")),
    fault_of(raised.FORWARD_CHANGED.slip, ("def forward(self, x: Tensor)", "def forward(x: Tensor)")),
    fault_of(
        raised.LIST_IN_SEQUENTIAL.slip,
        ("self.layers = nn.Sequential(\n", "self.layers = nn.Sequential([\n"),
        (f"{_LAST}{_END}", f"{_LAST}        ])\n"),
    ),
    fault_of(raised.TUPLE_BY_COMMA.slip, (f"{_LAST}{_END}", f"{_LAST}        ),\n")),
    fault_of(
        raised.NAME_UNKNOWN.slip,
        ("self.layers = nn.Sequential(\n", "layers = nn.Sequential(\n"),
        (_RETURN, "return layers(x)"),
    ),
)
