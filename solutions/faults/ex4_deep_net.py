"""What goes wrong in exercise 4."""

from __future__ import annotations

from grader.checks import raised
from grader.fault import Fault, fault_of

LESSON = "Building deeper networks, adding dropout"

_L1 = "self.layer1 = nn.Linear(784, 512)"
_L2 = "self.layer2 = nn.Linear(512, 256)"
_L3 = "self.layer3 = nn.Linear(256, 128)"
_L4 = "self.layer4 = nn.Linear(128, 10)"
_S1 = "x = self.dropout(self.relu(self.layer1(x)))"
_S2 = "x = self.dropout(self.relu(self.layer2(x)))"
_S3 = "x = self.dropout(self.relu(self.layer3(x)))"
_STEPS = (_S1, _S2, _S3)
_DROPOUT = "self.dropout = nn.Dropout(0.2)"
_RELU = "self.relu = nn.ReLU()"
_RETURN = "return self.layer4(x)"

_EVERY = "Dropout follows each of the three hidden layers."
_RAW = "Return what the fourth layer gives, and nothing applied to it."
_RATE = "Write nn.Dropout(0.2): p is the share of units that is dropped."


def _without(call: str, *places: int) -> tuple[tuple[str, str], ...]:
    """The edits that leave out ``relu`` or ``dropout`` after some of the layers."""
    short = {
        "relu": "x = self.dropout(self.layer{}(x))",
        "dropout": "x = self.relu(self.layer{}(x))",
    }[call]
    return tuple((_STEPS[place - 1], short.format(place)) for place in places)


def _activation(name: str, layer: str, explanation: str) -> Fault:
    return Fault(
        name,
        ((_RELU, f"self.relu = {layer}"),),
        explanation,
        "Use nn.ReLU (or torch.relu) for the hidden layers.",
        LESSON,
    )


def _output(name: str, call: str, explanation: str) -> Fault:
    return Fault(name, ((_RETURN, f"return {call}"),), explanation, _RAW, LESSON)


FAULTS = (
    # dropout, by layer
    Fault(
        "deep-no-dropout",
        _without("dropout", 1, 2, 3),
        "Your network behaves in train mode as in eval mode: dropout is applied nowhere.",
        "Making self.dropout in __init__ is not enough: send the output of each hidden layer through it in forward.",
        LESSON,
    ),
    Fault(
        "deep-first-dropout-missing",
        _without("dropout", 1),
        "Dropout is missing after the first layer, the one of 512 units.",
        _EVERY,
        LESSON,
    ),
    Fault(
        "deep-second-dropout-missing",
        _without("dropout", 2),
        "Dropout is missing after the second layer, the one of 256 units.",
        _EVERY,
        LESSON,
    ),
    Fault(
        "deep-third-dropout-missing",
        _without("dropout", 3),
        "Dropout is missing after the third layer, the one of 128 units.",
        _EVERY,
        LESSON,
    ),
    Fault(
        "deep-dropout-only-first",
        _without("dropout", 2, 3),
        "Dropout is applied after the first layer only.",
        _EVERY,
        LESSON,
    ),
    Fault(
        "deep-dropout-only-second",
        _without("dropout", 1, 3),
        "Dropout is applied after the second layer only.",
        _EVERY,
        LESSON,
    ),
    Fault(
        "deep-dropout-only-last",
        _without("dropout", 1, 2),
        "Dropout is applied after the third layer only.",
        _EVERY,
        LESSON,
    ),
    Fault(
        "deep-dropout-on-output",
        ((_RETURN, "return self.dropout(self.layer4(x))"),),
        "In train mode a fifth of your scores are set to zero: dropout stands after the last layer as well.",
        "Leave the scores alone: a score that was dropped is a random answer.",
        LESSON,
    ),
    Fault(
        "deep-dropout-on-input",
        ((_S1, "x = self.dropout(x)\n        " + _S1),),
        "In train mode a fifth of the pixels are set to zero before the first layer sees them.",
        "Drop hidden units, not the input.",
        LESSON,
    ),
    Fault(
        "deep-dropout-before-layers",
        (
            (_S1, "x = self.relu(self.layer1(self.dropout(x)))"),
            (_S2, "x = self.relu(self.layer2(self.dropout(x)))"),
            (_S3, "x = self.relu(self.layer3(self.dropout(x)))"),
        ),
        "Dropout stands before each of the first three layers: the pixels are dropped, and the last hidden layer is not.",
        "Apply dropout to what each hidden layer gives, not to what it receives.",
        LESSON,
    ),
    # dropout, how much and how
    Fault(
        "deep-dropout-wrong-rate",
        ((_DROPOUT, "self.dropout = nn.Dropout(0.5)"),),
        "Half of your hidden units are dropped (0.5 is also what nn.Dropout() takes by itself); the lesson drops a fifth.",
        _RATE,
        LESSON,
    ),
    Fault(
        "deep-dropout-keep-prob",
        ((_DROPOUT, "self.dropout = nn.Dropout(0.8)"),),
        "Four fifths of your hidden units are dropped: 0.8 is the share that should be kept.",
        _RATE,
        LESSON,
    ),
    Fault(
        "deep-dropout-02-percent",
        ((_DROPOUT, "self.dropout = nn.Dropout(0.02)"),),
        "Hardly any of your hidden units are dropped (about 2 %); the lesson drops 20 %.",
        _RATE,
        LESSON,
    ),
    Fault(
        "deep-functional-dropout-always-on",
        (
            (_S1, "x = nn.functional.dropout(self.relu(self.layer1(x)), 0.2)"),
            (_S2, "x = nn.functional.dropout(self.relu(self.layer2(x)), 0.2)"),
            (_S3, "x = nn.functional.dropout(self.relu(self.layer3(x)), 0.2)"),
        ),
        "Your dropout never stops: it does not know whether the network is trained or tested.",
        "Use an nn.Dropout made in __init__, or pass training=self.training to F.dropout.",
        LESSON,
    ),
    Fault(
        "dropout-created-in-forward",
        (
            (_S1, "x = nn.Dropout(0.2)(self.relu(self.layer1(x)))"),
            (_S2, "x = nn.Dropout(0.2)(self.relu(self.layer2(x)))"),
            (_S3, "x = nn.Dropout(0.2)(self.relu(self.layer3(x)))"),
        ),
        "Your dropout never stops: it does not know whether the network is trained or tested.",
        "Use an nn.Dropout made in __init__, or pass training=self.training to F.dropout.",
        LESSON,
        same_as="deep-functional-dropout-always-on",
    ),
    Fault(
        "deep-dropout-in-eval-only",
        (
            (_S1, "x = nn.functional.dropout(self.relu(self.layer1(x)), 0.2, not self.training)"),
            (_S2, "x = nn.functional.dropout(self.relu(self.layer2(x)), 0.2, not self.training)"),
            (_S3, "x = nn.functional.dropout(self.relu(self.layer3(x)), 0.2, not self.training)"),
        ),
        "Your dropout is the wrong way round: it is off while the network is trained, and on while it is tested.",
        "Pass training=self.training, or use nn.Dropout.",
        LESSON,
    ),
    Fault(
        "deep-handmade-dropout-always-on",
        ((_DROPOUT, "self.dropout = lambda h: h * (torch.rand_like(h) > 0.2).float() / 0.8"),),
        "Your dropout never stops: it does not know whether the network is trained or tested.",
        "Use an nn.Dropout made in __init__, or drop only where self.training is true.",
        LESSON,
        same_as="deep-functional-dropout-always-on",
    ),
    Fault(
        "deep-handmade-dropout-in-eval-only",
        ((_DROPOUT, "self.dropout = lambda h: h if self.training else h * (torch.rand_like(h) > 0.2).float() / 0.8"),),
        "Your dropout is the wrong way round: it is off while the network is trained, and on while it is tested.",
        "Pass training=self.training, or use nn.Dropout.",
        LESSON,
        same_as="deep-dropout-in-eval-only",
    ),
    Fault(
        "deep-dropout-everything",
        ((_DROPOUT, "self.dropout = lambda h: nn.functional.dropout(h, self.training)"),),
        "In train mode everything is dropped, as by F.dropout(x, self.training): there self.training is taken for p.",
        "Name both arguments: F.dropout(x, p=0.2, training=self.training); or use nn.Dropout(0.2).",
        LESSON,
    ),
    Fault(
        "deep-mask-inverted",
        ((_DROPOUT, "self.dropout = lambda h: h * (torch.rand_like(h) < 0.2).float() / 0.8 if self.training else h"),),
        "Your mask keeps a fifth of the hidden units, where it should drop a fifth.",
        "Keep where the random number is above p: torch.rand_like(x) > p; or use nn.Dropout(0.2).",
        LESSON,
    ),
    Fault(
        "deep-dropout-scaled-down",
        ((_DROPOUT, "self.dropout = lambda h: h * (torch.rand_like(h) > 0.2).float() * 0.8 if self.training else h"),),
        "The units that are not dropped are multiplied by 0.8 in your network, where they should be divided by it.",
        "Divide the units that survive by 1 - p, or use nn.Dropout, which does it.",
        LESSON,
    ),
    Fault(
        "deep-noise",
        ((_DROPOUT, "self.dropout = lambda h: h * (1 + 0.5 * torch.randn_like(h)) if self.training else h"),),
        "Your hidden units are made larger and smaller at random; dropout sets some of them to zero instead.",
        "Use nn.Dropout(0.2).",
        LESSON,
    ),
    Fault(
        "deep-same-mask-every-call",
        ((_S1, f"torch.manual_seed(0)\n        {_S1}"),),
        "Every call drops the same units, as after torch.manual_seed in forward.",
        "Draw a new mask in every call: set the seed once, outside of the network.",
        LESSON,
    ),
    Fault(
        "deep-drops-a-fixed-number",
        (
            (
                _DROPOUT,
                "self.dropout = lambda h: (\n"
                "            h * (torch.rand_like(h).argsort(1).argsort(1) >= h.shape[1] // 5) / 0.8 if self.training else h\n"
                "        )",
            ),
        ),
        "Exactly a fifth of the units is dropped in every row of your network, so whether one is hangs on the others.",
        "Draw a number for every unit (torch.rand_like), and drop those below 0.2; nn.Dropout does.",
        LESSON,
    ),
    Fault(
        "deep-mask-used-twice",
        (
            (
                _DROPOUT,
                "self.dropout = lambda h: h * mask(h) if self.training else h\n"
                "        drawn: dict[int, Tensor] = {}\n\n"
                "        def mask(h: Tensor) -> Tensor:\n"
                "            if h.shape[1] == 512:\n"
                "                drawn[0] = (torch.rand_like(h) > 0.2) / 0.8\n"
                "            return drawn[0][:, : h.shape[1]]\n",
            ),
        ),
        "One mask serves all of your hidden layers: the units that are dropped in a later one are those dropped before.",
        "Draw a mask of its own for every hidden layer, or use nn.Dropout.",
        LESSON,
    ),
    Fault(
        "deep-dropout-unscaled",
        ((_DROPOUT, "self.dropout = lambda h: h * (torch.rand_like(h) > 0.2).float() if self.training else h"),),
        "The units that are not dropped stay as they are: on average your hidden layers give less in train mode than in eval mode.",
        "Divide the units that survive by 1 - p, or use nn.Dropout, which does it.",
        LESSON,
    ),
    Fault(
        "deep-dropout-scaled-in-eval",
        ((_DROPOUT, "self.dropout = lambda h: h * (torch.rand_like(h) > 0.2).float() if self.training else h * 0.8"),),
        "Your dropout scales in eval mode; the lesson's scales in train mode, and does nothing in eval mode.",
        "Divide the survivors by 1 - p in train mode, and change nothing in eval mode; nn.Dropout does both.",
        LESSON,
    ),
    Fault(
        "deep-one-mask-per-batch",
        (
            (
                _DROPOUT,
                "self.dropout = lambda h: h * (torch.rand(h.shape[1]) > 0.2).float() / 0.8 if self.training else h",
            ),
        ),
        "In every call you draw one mask for the whole batch: all rows lose the same units.",
        "Draw a number for every unit of every row (torch.rand_like), or use nn.Dropout.",
        LESSON,
    ),
    Fault(
        "deep-whole-rows-dropped",
        ((_DROPOUT, "self.dropout = nn.Dropout1d(0.2)"),),
        "Your dropout sets all units of a row to zero at once, as nn.Dropout1d does.",
        "Use nn.Dropout(0.2): it drops each unit by itself.",
        LESSON,
    ),
    Fault(
        "deep-alpha-dropout",
        ((_DROPOUT, "self.dropout = nn.AlphaDropout(0.2)"),),
        "Units that are dropped do not become zero in your network, as with nn.AlphaDropout.",
        "Use nn.Dropout(0.2): dropped units become zero.",
        LESSON,
    ),
    Fault(
        "deep-mask-drawn-once",
        (
            (_DROPOUT, "self.masks = {n: (torch.rand(n) > 0.2).float() / 0.8 for n in (512, 256, 128)}"),
            (_S1, "x = self.drop(self.relu(self.layer1(x)))"),
            (_S2, "x = self.drop(self.relu(self.layer2(x)))"),
            (_S3, "x = self.drop(self.relu(self.layer3(x)))"),
            (
                "    def forward(self",
                "    def drop(self, h: Tensor) -> Tensor:\n        return h * self.masks[h.shape[-1]] if self.training else h\n\n    def forward(self",
            ),
        ),
        "You draw the dropout mask once, when the network is made: the same units are missing in every row and every call.",
        "Draw a new mask in every call, with a number for every unit of every row; nn.Dropout does.",
        LESSON,
        same_as="deep-one-mask-per-batch",
    ),
    Fault(
        "deep-drop-connect",
        tuple(
            (step, f"x = self.relu(nn.functional.linear(x, self.dropout(self.layer{n}.weight), self.layer{n}.bias))")
            for n, step in enumerate(_STEPS, 1)
        ),
        "Your dropout falls on the weights of the layers: what is set to zero are not hidden units.",
        "Apply dropout to what a layer gives: x = self.dropout(torch.relu(self.layer1(x))).",
        LESSON,
    ),
    # activations
    Fault(
        "deep-missing-first-relu",
        _without("relu", 1),
        "Your first and second layer have no ReLU between them, so they act as one.",
        "Send the output of the first layer through ReLU.",
        LESSON,
    ),
    Fault(
        "deep-missing-second-relu",
        _without("relu", 2),
        "Your second and third layer have no ReLU between them, so they act as one.",
        "Send the output of the second layer through ReLU.",
        LESSON,
    ),
    Fault(
        "deep-missing-third-relu",
        _without("relu", 3),
        "Your third and fourth layer have no ReLU between them, so they act as one.",
        "Send the output of the third layer through ReLU.",
        LESSON,
    ),
    Fault(
        "deep-no-relu",
        _without("relu", 1, 2, 3),
        "There is no activation anywhere: all four of your layers act as a single one.",
        "Send the output of each of the first three layers through ReLU.",
        LESSON,
    ),
    Fault(
        "deep-relu-only-first",
        _without("relu", 2, 3),
        "ReLU follows the first layer only; the second, third and fourth act as one.",
        "Send the output of each of the first three layers through ReLU.",
        LESSON,
    ),
    Fault(
        "deep-relu-only-third",
        _without("relu", 1, 2),
        "ReLU follows the third layer only; the first three act as one.",
        "Send the output of each of the first three layers through ReLU.",
        LESSON,
    ),
    _activation(
        "hidden-sigmoid",
        "nn.Sigmoid()",
        "Your hidden units are squeezed between 0 and 1, as a sigmoid does; the lesson's activation is ReLU.",
    ),
    _activation(
        "hidden-tanh",
        "nn.Tanh()",
        "Your hidden units are squeezed between -1 and 1, as tanh does; the lesson's activation is ReLU.",
    ),
    _activation(
        "hidden-leaky-relu",
        "nn.LeakyReLU()",
        "A hundredth of each negative number gets through your hidden activation, as with LeakyReLU; ReLU makes it exactly zero.",
    ),
    _activation(
        "hidden-gelu",
        "nn.GELU()",
        "Your hidden activation bends smoothly around zero, as GELU does; ReLU has a sharp corner there.",
    ),
    # the output
    _output(
        "deep-relu-on-output",
        "self.relu(self.layer4(x))",
        "No score of your network is ever below zero, as if ReLU stood after the last layer too.",
    ),
    _output(
        "deep-softmax-output",
        "torch.softmax(self.layer4(x), dim=1)",
        "Each row of your scores adds up to 1, as after a softmax. The cross-entropy loss applies the softmax itself; twice is once too often.",
    ),
    _output(
        "deep-softmax-over-batch",
        "torch.softmax(self.layer4(x), dim=0)",
        "Each column of your scores adds up to 1, as after a softmax over dim=0: the samples of a batch compete with each other.",
    ),
    _output(
        "deep-log-softmax-output",
        "torch.log_softmax(self.layer4(x), dim=1)",
        "Your scores are log-probabilities, as log_softmax gives them; the exercise asks for raw scores.",
    ),
    _output(
        "deep-sigmoid-output",
        "torch.sigmoid(self.layer4(x))",
        "All of your scores lie between 0 and 1, as after a sigmoid; raw scores may be any number.",
    ),
    _output(
        "deep-argmax-in-forward",
        "self.layer4(x).argmax(dim=1)",
        "Your network returns the index of the highest score in each row, not the scores: nothing can be learnt from an index.",
    ),
    _output(
        "deep-returns-hidden-units",
        "x",
        "Your forward returns the hidden units of the third layer: the fourth layer is never used.",
    ),
    _output(
        "deep-returns-tuple",
        "x, self.layer4(x)",
        "Your forward returns several things at once; whoever calls the network expects the scores alone.",
    ),
    _output(
        "deep-squeezed-output",
        "self.layer4(x).squeeze()",
        "The scores of a batch of one lose a dimension, as after squeeze.",
    ),
    Fault(
        "forward-returns-none",
        ((_RETURN, "self.layer4(x)"),),
        "Your forward ends without returning anything, so the caller gets None.",
        "End forward with return and the scores.",
        LESSON,
    ),
    # the layers
    Fault(
        "deep-wrong-width",
        ((_L1, "self.layer1 = nn.Linear(784, 500)"), (_L2, "self.layer2 = nn.Linear(500, 256)")),
        "Your first hidden layer has another number of units than 512.",
        "The sizes are 784, 512, 256, 128 and 10.",
        LESSON,
    ),
    Fault(
        "deep-wrong-width-second",
        ((_L2, "self.layer2 = nn.Linear(512, 250)"), (_L3, "self.layer3 = nn.Linear(250, 128)")),
        "Your second hidden layer has another number of units than 256.",
        "The sizes are 784, 512, 256, 128 and 10.",
        LESSON,
    ),
    Fault(
        "deep-wrong-width-third",
        ((_L3, "self.layer3 = nn.Linear(256, 64)"), (_L4, "self.layer4 = nn.Linear(64, 10)")),
        "Your third hidden layer has another number of units than 128.",
        "The sizes are 784, 512, 256, 128 and 10.",
        LESSON,
    ),
    Fault(
        "deep-one-output",
        ((_L4, "self.layer4 = nn.Linear(128, 1)"),),
        "Your network gives one score for each sample; there are ten classes, and each needs its own.",
        "The last layer leads from 128 to 10.",
        LESSON,
    ),
    Fault(
        "deep-sizes-do-not-fit",
        ((_L3, "self.layer3 = nn.Linear(512, 128)"),),
        "Your third layer expects 512 numbers, but the second one gives it 256.",
        "Each layer takes as many inputs as the one before has outputs.",
        LESSON,
    ),
    Fault(
        "deep-swapped-sizes",
        (
            (_L1, "self.layer1 = nn.Linear(512, 784)"),
            (_L2, "self.layer2 = nn.Linear(256, 512)"),
            (_L3, "self.layer3 = nn.Linear(128, 256)"),
            (_L4, "self.layer4 = nn.Linear(10, 128)"),
        ),
        "In all of your layers the two sizes are exchanged.",
        "nn.Linear takes the number of inputs first, and the number of outputs second.",
        LESSON,
    ),
    Fault(
        "deep-layer-missing",
        ((_L2, "self.layer2 = nn.Linear(512, 128)"), (f"        {_L3}\n", ""), (f"        {_S3}\n", "")),
        "Your network has three linear layers; the one of 256 units is missing.",
        "Make four layers: 784 to 512, 512 to 256, 256 to 128, and 128 to 10.",
        LESSON,
    ),
    Fault(
        "deep-extra-layer",
        (
            (_L4, "self.layer4 = nn.Linear(128, 64)\n        self.layer5 = nn.Linear(64, 10)"),
            (_RETURN, "return self.layer5(self.dropout(self.relu(self.layer4(x))))"),
        ),
        "Your network has a fifth linear layer.",
        "Keep four layers: 784 to 512, 512 to 256, 256 to 128, and 128 to 10.",
        LESSON,
    ),
    Fault(
        "deep-layer-reused",
        (
            (_L3, "self.layer2b = nn.Linear(256, 256)\n        " + _L3),
            (_S2, _S2 + "\n        x = self.dropout(self.relu(self.layer2b(x)))"),
        ),
        "Your network has an additional hidden layer of 256 units.",
        "Keep four layers: 784 to 512, 512 to 256, 256 to 128, and 128 to 10.",
        LESSON,
    ),
    Fault(
        "deep-unused-layer",
        ((_L4, _L4 + "\n        self.layer5 = nn.Linear(10, 10)"),),
        "Your network has a linear layer more than it uses.",
        "Delete the layer that forward never calls.",
        LESSON,
    ),
    Fault(
        "bias-false",
        tuple((line, line.replace(")", ", bias=False)")) for line in (_L1, _L2, _L3, _L4)),
        "None of your layers has a bias.",
        "Leave out bias=False: nn.Linear has a bias by itself.",
        LESSON,
    ),
    Fault(
        "layers-in-python-list",
        (
            (_L1, "self.layers = [nn.Linear(784, 512), nn.Linear(512, 256), nn.Linear(256, 128), nn.Linear(128, 10)]"),
            (f"        {_L2}\n        {_L3}\n        {_L4}\n", ""),
            (
                f"{_S1}\n        {_S2}\n        {_S3}",
                "for layer in self.layers[:3]:\n            x = self.dropout(self.relu(layer(x)))",
            ),
            (_RETURN, "return self.layers[3](x)"),
        ),
        "PyTorch does not see your layers: a plain Python list hides them, so no optimizer would ever train them.",
        "Store the layers as attributes of self, or in nn.Sequential or nn.ModuleList.",
        LESSON,
    ),
    Fault(
        "layer-created-in-forward",
        ((f"        {_L4}\n", ""), (_RETURN, "return nn.Linear(128, 10)(x)")),
        "Your last layer is made anew in every call of forward: its weights are random each time, and never trained.",
        "Create all layers in __init__, and only use them in forward.",
        LESSON,
    ),
    Fault(
        "extra-batch-norm",
        (
            (_L4, _L4 + "\n        self.norm = nn.BatchNorm1d(512)"),
            (_S1, "x = self.dropout(self.relu(self.norm(self.layer1(x))))"),
        ),
        "Your network normalises the first hidden layer over the batch, as BatchNorm1d does; the lesson's does not.",
        "Leave out the normalisation.",
        LESSON,
    ),
    # gradients and training
    Fault(
        "weights-not-trainable",
        ((_L4, _L4 + "\n        self.requires_grad_(False)"),),
        "Your weights are frozen: no gradient is computed for them, and training would not move them.",
        "Leave requires_grad as it is: layers are trainable by themselves.",
        LESSON,
    ),
    Fault(
        "first-layer-frozen",
        ((_L4, _L4 + "\n        self.layer1.requires_grad_(False)"),),
        "The weights of your first layer are frozen: training would not move them.",
        "Leave requires_grad as it is: layers are trainable by themselves.",
        LESSON,
    ),
    Fault(
        "no-grad-in-forward",
        ((f"        {_RETURN}", f"        with torch.no_grad():\n            {_RETURN}"),),
        "Your forward computes the scores with gradient recording turned off, as under torch.no_grad().",
        "Take no_grad and detach out of forward: they belong where a network is tested.",
        LESSON,
    ),
    Fault(
        "hidden-detached",
        ((_S2, "x = self.dropout(self.relu(self.layer2(x))).detach()"),),
        "The second hidden layer is cut off from what comes after it, as by detach: the first two layers never learn.",
        "Leave out detach, .data and no_grad: forward only computes.",
        LESSON,
    ),
    Fault(
        "zero-initialised",
        ((_L4, _L4 + "\n        for p in self.parameters():\n            nn.init.zeros_(p)"),),
        "From its own first weights your network learns nothing, like one whose weights all start at zero: every hidden unit stays zero.",
        "Leave the first weights to nn.Linear, or draw them at random.",
        LESSON,
    ),
    # slips that raise
    Fault(
        "missing-super-init",
        (("        super().__init__()\n        self.layer1", "        self.layer1"),),
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
        (("class DeepNet(nn.Module)", "class DeepNet"),),
        "Your class is not a network to PyTorch: it does not inherit from nn.Module.",
        "Write nn.Module in parentheses after the name of your class.",
        LESSON,
    ),
    fault_of(raised.CONSTRUCTOR_CHANGED.slip, ("def __init__(self) -> None:", "def __init__(self, inputs) -> None:")),
    fault_of(raised.FORWARD_CHANGED.slip, ("def forward(self, x: Tensor)", "def forward(x: Tensor)")),
    fault_of(raised.LAYER_MADE_OF_BATCH.slip, (_S1, _S1.replace("self.relu(", "nn.ReLU("))),
    fault_of(raised.TUPLE_BY_COMMA.slip, (_L1, f"{_L1},")),
    fault_of(raised.NAME_UNKNOWN.slip, (_L1, _L1.removeprefix("self.")), (_S1, _S1.replace("self.layer1", "layer1"))),
    fault_of(raised.OVERWRITTEN.slip, (_DROPOUT, "self.dropout = nn.Dropout(0.2, inplace=True)")),
)
