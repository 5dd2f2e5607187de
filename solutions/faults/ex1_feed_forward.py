"""What goes wrong in exercise 1."""

from __future__ import annotations

from grader.checks import raised
from grader.fault import Fault, fault_of

LESSON = "Building your first network"

_RELU_LAYER = "        self.relu = nn.ReLU()\n"
_FC1 = "self.fc1 = nn.Linear(input_size, hidden_size)"
_FC2 = "self.fc2 = nn.Linear(hidden_size, output_size)"
_RELU = "        x = self.relu(x)\n"
_RETURN = "return self.fc2(x)"
_ARGUMENTS = "def __init__(self, input_size: int, hidden_size: int, output_size: int)"

_ACTIVATION = "Use nn.ReLU (or torch.relu) for the hidden layer."
_RAW = "Return what the second layer gives, and nothing applied to it."

FAULTS = (
    # the hidden activation
    Fault(
        "no-hidden-relu",
        ((_RELU, ""),),
        "Without an activation between them, your two linear layers act as a single one: the network can draw straight lines only.",
        "Send the output of the first layer through ReLU before the second layer takes it.",
        LESSON,
    ),
    Fault(
        "hidden-sigmoid",
        ((_RELU_LAYER, "        self.relu = nn.Sigmoid()\n"),),
        "Your hidden units are squeezed between 0 and 1, as a sigmoid does; ReLU leaves positive numbers as they are.",
        _ACTIVATION,
        LESSON,
    ),
    Fault(
        "hidden-tanh",
        ((_RELU_LAYER, "        self.relu = nn.Tanh()\n"),),
        "Your hidden units are squeezed between -1 and 1, as tanh does; ReLU leaves positive numbers as they are.",
        _ACTIVATION,
        LESSON,
    ),
    Fault(
        "hidden-leaky-relu",
        ((_RELU_LAYER, "        self.relu = nn.LeakyReLU()\n"),),
        "A hundredth of each negative number gets through your hidden activation, as with LeakyReLU; ReLU makes it exactly zero.",
        _ACTIVATION,
        LESSON,
    ),
    Fault(
        "hidden-gelu",
        ((_RELU_LAYER, "        self.relu = nn.GELU()\n"),),
        "Your hidden activation bends smoothly around zero, as GELU does; ReLU has a sharp corner there.",
        _ACTIVATION,
        LESSON,
    ),
    Fault(
        "hidden-elu",
        ((_RELU_LAYER, "        self.relu = nn.ELU()\n"),),
        "Your hidden activation goes down to -1 for negative numbers, as ELU does; ReLU stops at zero.",
        _ACTIVATION,
        LESSON,
    ),
    Fault(
        "hidden-relu6",
        ((_RELU_LAYER, "        self.relu = nn.ReLU6()\n"),),
        "Your hidden activation stops at 6, as ReLU6 does; ReLU lets large numbers through.",
        _ACTIVATION,
        LESSON,
    ),
    Fault(
        "hidden-softmax",
        ((_RELU_LAYER, "        self.relu = nn.Softmax(dim=1)\n"),),
        "Your hidden units add up to 1 in every row, as after a softmax; the lesson's hidden activation is ReLU.",
        _ACTIVATION,
        LESSON,
    ),
    Fault(
        "hidden-abs",
        ((_RELU, "        x = x.abs()\n"),),
        "Negative numbers come out of your hidden layer as positive ones; ReLU makes them zero.",
        _ACTIVATION,
        LESSON,
    ),
    Fault(
        "hidden-negative-half",
        ((_RELU, "        x = x.clamp(max=0)\n"),),
        "Your hidden layer keeps the negative numbers and makes the positive ones zero: ReLU the wrong way round.",
        _ACTIVATION,
        LESSON,
    ),
    Fault(
        "bias-after-relu",
        ((_RELU, ""), ("x = self.fc1(x)", "x = self.relu(x @ self.fc1.weight.T) + self.fc1.bias")),
        "The bias of your first layer is added after ReLU, so hidden units can be negative.",
        "Add the bias first, and send the sum through ReLU.",
        LESSON,
    ),
    Fault(
        "relu-before-linear",
        ((f"        x = self.fc1(x)\n{_RELU}", "        x = self.relu(x)\n        x = self.fc1(x)\n"),),
        "Your network drops every negative input before the first layer sees it: ReLU is applied to what the layer receives.",
        "Apply ReLU to what the first layer gives: first self.fc1, then ReLU.",
        LESSON,
    ),
    # the output
    Fault(
        "relu-on-output",
        ((_RETURN, "return self.relu(self.fc2(x))"),),
        "No score of your network is ever below zero, as if ReLU stood after the last layer too; about half of the scores are lost.",
        _RAW,
        LESSON,
    ),
    Fault(
        "softmax-on-output",
        ((_RETURN, "return torch.softmax(self.fc2(x), dim=1)"),),
        "Each row of your scores adds up to 1, as after a softmax. The cross-entropy loss applies the softmax itself; twice is once too often.",
        "Return raw scores: leave out softmax.",
        LESSON,
    ),
    Fault(
        "softmax-over-batch",
        ((_RETURN, "return torch.softmax(self.fc2(x), dim=0)"),),
        "Each column of your scores adds up to 1, as after a softmax over dim=0: the samples of a batch compete with each other.",
        "Return raw scores: leave out softmax.",
        LESSON,
    ),
    Fault(
        "log-softmax-on-output",
        ((_RETURN, "return torch.log_softmax(self.fc2(x), dim=1)"),),
        "Your scores are log-probabilities, as log_softmax gives them; the exercise asks for raw scores.",
        "Return raw scores: leave out log_softmax.",
        LESSON,
    ),
    Fault(
        "sigmoid-on-output",
        ((_RETURN, "return torch.sigmoid(self.fc2(x))"),),
        "All of your scores lie between 0 and 1, as after a sigmoid; raw scores may be any number.",
        "Return raw scores: leave out sigmoid.",
        LESSON,
    ),
    Fault(
        "tanh-on-output",
        ((_RETURN, "return torch.tanh(self.fc2(x))"),),
        "All of your scores lie between -1 and 1, as after tanh; raw scores may be any number.",
        "Return raw scores: leave out tanh.",
        LESSON,
    ),
    Fault(
        "argmax-in-forward",
        ((_RETURN, "return self.fc2(x).argmax(dim=1)"),),
        "Your network returns the index of the highest score in each row, not the scores: nothing can be learnt from an index.",
        "Return the scores themselves; choosing a class comes later, when the network is tested.",
        LESSON,
    ),
    Fault(
        "forward-returns-none",
        ((_RETURN, "self.fc2(x)"),),
        "Your forward ends without returning anything, so the caller gets None.",
        "End forward with return and the scores; printing them is not enough.",
        LESSON,
    ),
    Fault(
        "forward-returns-tuple",
        ((_RETURN, "return x, self.fc2(x)"),),
        "Your forward returns several things at once; whoever calls the network expects the scores alone.",
        "Return only what the second layer gives.",
        LESSON,
    ),
    Fault(
        "returns-hidden-units",
        ((_RETURN, "return x"),),
        "Your forward returns the hidden units: the second layer is never used.",
        "Send the hidden units through the second layer, and return what it gives.",
        LESSON,
    ),
    Fault(
        "squeezed-output",
        ((_RETURN, "return self.fc2(x).squeeze()"),),
        "Your scores lose a dimension when there is a single row or a single score, as after squeeze.",
        "Leave out squeeze: the scores keep the shape (N, output_size), also for N = 1.",
        LESSON,
    ),
    Fault(
        "sum-of-batch",
        ((_RETURN, "return self.fc2(x).mean(dim=0)"),),
        "Your forward melts the rows of the batch into one; each sample should get scores of its own.",
        "Return the scores row by row, without sum or mean over the batch.",
        LESSON,
    ),
    # the layers
    Fault(
        "hardcoded-sizes",
        ((_FC1, "self.fc1 = nn.Linear(784, 128)"), (_FC2, "self.fc2 = nn.Linear(128, 10)")),
        "Your layers are 784, 128 and 10 wide whatever sizes are asked for.",
        "Use the arguments input_size, hidden_size and output_size in place of numbers.",
        LESSON,
    ),
    Fault(
        "swapped-sizes",
        (
            (_FC1, "self.fc1 = nn.Linear(hidden_size, input_size)"),
            (_FC2, "self.fc2 = nn.Linear(output_size, hidden_size)"),
        ),
        "In both of your layers the two sizes are exchanged.",
        "nn.Linear takes the number of inputs first, and the number of outputs second.",
        LESSON,
    ),
    Fault(
        "swapped-sizes-first",
        ((_FC1, "self.fc1 = nn.Linear(hidden_size, input_size)"),),
        "In your first layer the two sizes are exchanged.",
        "nn.Linear takes the number of inputs first, and the number of outputs second.",
        LESSON,
    ),
    Fault(
        "swapped-sizes-second",
        ((_FC2, "self.fc2 = nn.Linear(output_size, hidden_size)"),),
        "In your second layer the two sizes are exchanged.",
        "nn.Linear takes the number of inputs first, and the number of outputs second.",
        LESSON,
    ),
    Fault(
        "hidden-as-wide-as-input",
        (
            (_FC1, "self.fc1 = nn.Linear(input_size, input_size)"),
            (_FC2, "self.fc2 = nn.Linear(input_size, output_size)"),
        ),
        "Your hidden layer has as many units as there are inputs; hidden_size is not used.",
        "Give the first layer hidden_size outputs and the second hidden_size inputs.",
        LESSON,
    ),
    Fault(
        "hardcoded-hidden-size",
        ((_FC1, "self.fc1 = nn.Linear(input_size, 128)"), (_FC2, "self.fc2 = nn.Linear(128, output_size)")),
        "Your hidden layer has 128 units whatever hidden_size is.",
        "Use hidden_size in both layers.",
        LESSON,
    ),
    Fault(
        "arguments-in-other-order",
        ((_ARGUMENTS, "def __init__(self, input_size: int, output_size: int, hidden_size: int)"),),
        "Your class takes output_size before hidden_size, so the two are exchanged where they are given by place.",
        "Keep the order input_size, hidden_size, output_size.",
        LESSON,
    ),
    Fault(
        "second-layer-takes-input-size",
        ((_FC2, "self.fc2 = nn.Linear(input_size, output_size)"),),
        "Your second layer expects input_size numbers, but the first one gives it hidden_size.",
        "Create the second layer from hidden_size to output_size.",
        LESSON,
    ),
    Fault(
        "extra-layer",
        (
            (
                _FC2,
                "self.fc2 = nn.Linear(hidden_size, hidden_size)\n        self.fc3 = nn.Linear(hidden_size, output_size)",
            ),
            (_RETURN, "return self.fc3(self.relu(self.fc2(x)))"),
        ),
        "Your network has a second hidden layer; the lesson's has one.",
        "Keep two linear layers: input_size to hidden_size, and hidden_size to output_size.",
        LESSON,
    ),
    Fault(
        "unused-layer",
        ((_FC2, _FC2 + "\n        self.fc3 = nn.Linear(output_size, output_size)"),),
        "Your network has a linear layer more than it uses.",
        "Delete the layer that forward never calls.",
        LESSON,
    ),
    Fault(
        "one-layer-only",
        ((_FC1, "self.fc1 = nn.Linear(input_size, output_size)"), (f"        {_FC2}\n", ""), (_RETURN, "return x")),
        "Your network has a single layer: there are no hidden units.",
        "Create two layers: input_size to hidden_size, and hidden_size to output_size.",
        LESSON,
    ),
    Fault(
        "bias-false",
        (
            (_FC1, "self.fc1 = nn.Linear(input_size, hidden_size, bias=False)"),
            (_FC2, "self.fc2 = nn.Linear(hidden_size, output_size, bias=False)"),
        ),
        "Neither of your layers has a bias.",
        "Leave out bias=False: nn.Linear has a bias by itself.",
        LESSON,
    ),
    Fault(
        "bias-false-first",
        ((_FC1, "self.fc1 = nn.Linear(input_size, hidden_size, bias=False)"),),
        "Your first layer has no bias.",
        "Leave out bias=False: nn.Linear has a bias by itself.",
        LESSON,
    ),
    Fault(
        "bias-false-second",
        ((_FC2, "self.fc2 = nn.Linear(hidden_size, output_size, bias=False)"),),
        "Your second layer has no bias.",
        "Leave out bias=False: nn.Linear has a bias by itself.",
        LESSON,
    ),
    Fault(
        "layers-in-python-list",
        (
            (_FC1, "self.layers = [nn.Linear(input_size, hidden_size), nn.Linear(hidden_size, output_size)]"),
            (f"        {_FC2}\n", ""),
            ("x = self.fc1(x)", "x = self.layers[0](x)"),
            (_RETURN, "return self.layers[1](x)"),
        ),
        "PyTorch does not see your layers: a plain Python list hides them, so no optimizer would ever train them.",
        "Store the layers as attributes of self, or in nn.Sequential or nn.ModuleList.",
        LESSON,
    ),
    Fault(
        "plain-tensors",
        (
            (
                _FC1,
                "self.w1 = torch.randn(hidden_size, input_size, requires_grad=True)\n"
                "        self.b1 = torch.zeros(hidden_size, requires_grad=True)",
            ),
            (
                _FC2,
                "self.w2 = torch.randn(output_size, hidden_size, requires_grad=True)\n"
                "        self.b2 = torch.zeros(output_size, requires_grad=True)",
            ),
            ("x = self.fc1(x)", "x = nn.functional.linear(x, self.w1, self.b1)"),
            (_RETURN, "return nn.functional.linear(x, self.w2, self.b2)"),
        ),
        "Your weights and biases are plain tensors: PyTorch does not see them, so no optimizer would ever train them.",
        "Use nn.Linear, or wrap each tensor: self.w = nn.Parameter(...).",
        LESSON,
    ),
    Fault(
        "layer-created-in-forward",
        (
            (f"        {_FC2}\n", "        self.sizes = hidden_size, output_size\n"),
            (_RETURN, "return nn.Linear(*self.sizes)(x)"),
        ),
        "Your second layer is made anew in every call of forward: its weights are random each time, and never trained.",
        "Create both layers in __init__, and only use them in forward.",
        LESSON,
    ),
    Fault(
        "layers-created-in-forward",
        (
            (_FC1, "self.sizes = input_size, hidden_size, output_size"),
            (f"        {_FC2}\n", ""),
            ("x = self.fc1(x)", "x = nn.Linear(*self.sizes[:2])(x)"),
            (_RETURN, "return nn.Linear(*self.sizes[1:])(x)"),
        ),
        "Your layers are made anew in every call of forward: their weights are random each time, and never trained.",
        "Create both layers in __init__, and only use them in forward.",
        LESSON,
    ),
    Fault(
        "extra-batch-norm",
        (
            (_RELU_LAYER, _RELU_LAYER + "        self.norm = nn.BatchNorm1d(hidden_size)\n"),
            ("x = self.fc1(x)", "x = self.norm(self.fc1(x))"),
        ),
        "Your network normalises the hidden units over the batch, as BatchNorm1d does; the lesson's has nothing between the layer and ReLU.",
        "Leave out the normalisation.",
        LESSON,
    ),
    Fault(
        "extra-dropout",
        ((_RELU, "        x = nn.functional.dropout(self.relu(x), 0.2, self.training)\n"),),
        "Your network drops units while it is trained; this one has no dropout yet.",
        "Leave out dropout: it comes with the deeper network.",
        LESSON,
    ),
    # gradients and training
    Fault(
        "weights-not-trainable",
        ((_FC2, _FC2 + "\n        for p in self.parameters():\n            p.requires_grad = False"),),
        "Your weights are frozen: no gradient is computed for them, and training would not move them.",
        "Leave requires_grad as it is: layers are trainable by themselves.",
        LESSON,
    ),
    Fault(
        "first-layer-frozen",
        ((_FC2, _FC2 + "\n        self.fc1.requires_grad_(False)"),),
        "The weights of your first layer are frozen: training would not move them.",
        "Leave requires_grad as it is: layers are trainable by themselves.",
        LESSON,
    ),
    Fault(
        "no-grad-in-forward",
        ((f"        {_RETURN}", f"        with torch.no_grad():\n            {_RETURN}"),),
        "Your forward computes the scores with gradient recording turned off, as under torch.no_grad().",
        "Take no_grad out of forward: it belongs where a network is tested.",
        LESSON,
    ),
    Fault(
        "hidden-detached",
        (("x = self.relu(x)", "x = self.relu(x).detach()"),),
        "The hidden units are cut off from the first layer, as by detach (or .data, or no_grad): the first layer never learns.",
        "Leave out detach, .data and no_grad: forward only computes.",
        LESSON,
    ),
    Fault(
        "zero-initialised",
        ((_FC2, _FC2 + "\n        for p in self.parameters():\n            nn.init.zeros_(p)"),),
        "From its own first weights your network learns nothing, like one whose weights all start at zero: every hidden unit stays zero.",
        "Leave the first weights to nn.Linear, or draw them at random.",
        LESSON,
    ),
    # slips that raise
    Fault(
        "missing-super-init",
        (("        super().__init__()\n        self.fc1", "        self.fc1"),),
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
        (("class FeedForwardNet(nn.Module)", "class FeedForwardNet"),),
        "Your class is not a network to PyTorch: it does not inherit from nn.Module.",
        "Write nn.Module in parentheses after the name of your class.",
        LESSON,
    ),
    Fault(
        "layer-without-self",
        ((_FC1, "fc1 = nn.Linear(input_size, hidden_size)"),),
        "forward looks for an attribute that __init__ never made: a layer without self. is gone when __init__ ends.",
        "Store each layer as self.name in __init__, and use the same name in forward.",
        LESSON,
    ),
    fault_of(
        raised.CONSTRUCTOR_CHANGED.slip,
        (_ARGUMENTS, _ARGUMENTS.replace("input_size", "inputs")),
        (_FC1, _FC1.replace("input_size", "inputs")),
    ),
    fault_of(raised.FORWARD_CHANGED.slip, ("def forward(self, x: Tensor)", "def forward(x: Tensor)")),
    fault_of(raised.LAYER_MADE_OF_BATCH.slip, ("x = self.relu(x)", "x = nn.ReLU(x)")),
    fault_of(raised.TUPLE_BY_COMMA.slip, (_FC1, f"{_FC1},")),
    fault_of(raised.NAME_UNKNOWN.slip, (_FC1, _FC1.removeprefix("self.")), ("x = self.fc1(x)", "x = fc1(x)")),
)
