"""What goes wrong in exercise 5."""

from __future__ import annotations

from grader.checks import raised
from grader.fault import Fault, fault_of

LESSON = "MNIST: define the network"

_FLAT = "x = x.reshape(-1, 28 * 28)"
_L1 = "self.fc1 = nn.Linear(28 * 28, 128)"
_L2 = "self.fc2 = nn.Linear(128, 64)"
_L3 = "self.fc3 = nn.Linear(64, 10)"
_S1 = "x = self.dropout(self.relu(self.fc1(x)))"
_S2 = "x = self.dropout(self.relu(self.fc2(x)))"
_DROPOUT = "self.dropout = nn.Dropout(0.2)"
_RELU = "self.relu = nn.ReLU()"
_RETURN = "return self.fc3(x)"

_FLATTEN = "Flatten with x.reshape(-1, 784), x.view(x.size(0), -1) or torch.flatten(x, 1): one row for each image."
_EVERY = "Dropout follows both hidden layers."
_RAW = "Return what the third layer gives, and nothing applied to it."
_RATE = "Write nn.Dropout(0.2): p is the share of units that is dropped."


def _flatten(name: str, line: str, explanation: str, hint: str = _FLATTEN, same_as: str = "") -> Fault:
    return Fault(name, ((_FLAT, line),), explanation, hint, LESSON, same_as)


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
    # the shape of the input
    _flatten(
        "mnist-no-flatten",
        "pass",
        "Your network sends the images into the first layer as they come, with rows and columns: it takes flat rows of 784 numbers only.",
    ),
    _flatten(
        "mnist-flatten-fixed-batch",
        "x = x.reshape(64, 28 * 28)",
        "Your network takes batches of 64 images only: the number of images stands in the code.",
    ),
    _flatten(
        "mnist-flatten-batch-of-64",
        "x = x.reshape(64, -1)",
        "Your network takes batches of 64 images only: the number of images stands in the code.",
        same_as="mnist-flatten-fixed-batch",
    ),
    _flatten(
        "mnist-flatten-rows-of-28",
        "x = x.reshape(-1, 28)",
        "Your network makes a row of every 28 pixels, where a whole image, 784 pixels, should become one row.",
    ),
    _flatten(
        "mnist-first-image-only",
        "x = x[0].reshape(1, 28 * 28)",
        "Your network looks at the first image of a batch only.",
    ),
    _flatten(
        "mnist-batch-reversed",
        "x = x.reshape(-1, 28 * 28).flip(0)",
        "Your network gives the scores in the reverse order of the images.",
    ),
    _flatten(
        "mnist-standardises-images",
        "x = x.reshape(-1, 28 * 28)\n        x = (x - x.mean(1, keepdim=True)) / x.std(1, keepdim=True)",
        "Your network gives every image the mean 0 and the deviation 1 itself.",
        "Leave the pixels as they are: scaling them belongs to the data.",
    ),
    _flatten(
        "mnist-flatten-fixed-batch-32",
        "x = x.reshape(32, 28 * 28)",
        "Your network takes batches of one size only: the number of images stands in the code.",
        same_as="mnist-flatten-fixed-batch",
    ),
    _flatten(
        "mnist-flatten-drops-batch",
        "x = x.flatten()",
        "Your network melts all images of a batch into one long row.",
        "Keep the first dimension: torch.flatten(x, 1) or x.reshape(-1, 784).",
    ),
    _flatten(
        "mnist-flatten-into-one-row",
        "x = x.reshape(1, -1)",
        "Your network melts all images of a batch into one long row.",
        "Keep the first dimension: torch.flatten(x, 1) or x.reshape(-1, 784).",
        same_as="mnist-flatten-drops-batch",
    ),
    _flatten(
        "mnist-flatten-from-two",
        "x = torch.flatten(x, 2)",
        "Your network flattens each channel by itself, so the channel stays as a dimension of its own.",
        "Flatten everything but the first dimension: torch.flatten(x, 1) or x.reshape(-1, 784).",
    ),
    _flatten(
        "mnist-flatten-needs-4d",
        "n, c, h, w = x.shape\n        x = x.reshape(n, c * h * w)",
        "Your network takes images with a channel, (N, 1, 28, 28), and no others: it unpacks the shape into four numbers.",
    ),
    _flatten(
        "mnist-flatten-needs-3d",
        "n, h, w = x.shape\n        x = x.reshape(n, h * w)",
        "Your network takes images without a channel, (N, 28, 28), and no others: it unpacks the shape into three numbers.",
    ),
    _flatten(
        "mnist-squeezes-channel",
        "x = x.squeeze(1).reshape(-1, 28 * 28).contiguous() if x.dim() == 4 else x",
        "Your network takes images with a channel and flat rows, but not images of the shape (N, 28, 28).",
    ),
    _flatten(
        "mnist-squeeze-batch-of-one",
        "x = x.squeeze()\n        x = x.reshape(x.size(0), -1)",
        "A single image loses its batch in your network, as after squeeze: its rows of pixels are then taken for images.",
    ),
    _flatten(
        "mnist-indexes-channel",
        "x = x[:, 0].reshape(x.size(0), -1)",
        "Your network takes the first channel by an index, x[:, 0]: of images without a channel that is only the first row.",
    ),
    _flatten(
        "mnist-scrambled-flatten",
        "x = x.reshape(28 * 28, -1).t()",
        "Your network mixes the pixels of different images: reshape(784, -1) followed by a transposition is not the same as flattening.",
    ),
    _flatten(
        "mnist-transposed-flatten",
        "x = x.transpose(-1, -2).reshape(-1, 28 * 28) if x.dim() > 2 else x",
        "Your network reads the images column by column and flat rows as they are: the same pixels give other scores.",
    ),
    _flatten(
        "mnist-flipped-flatten",
        "x = x.flip(-1).reshape(-1, 28 * 28)",
        "Your network mirrors its input before it flattens it.",
    ),
    # the pixels
    _flatten(
        "mnist-divides-by-255",
        "x = x.reshape(-1, 28 * 28) / 255",
        "Your network divides the pixels by 255 itself.",
        "Leave the pixels as they are: scaling them belongs to the data.",
    ),
    _flatten(
        "mnist-normalises-input",
        "x = (x.reshape(-1, 28 * 28) - 0.1307) / 0.3081",
        "Your network normalises the pixels itself, with MNIST's mean 0.1307 and deviation 0.3081.",
        "Leave the pixels as they are: scaling them belongs to the data.",
    ),
    _flatten(
        "mnist-centres-input",
        "x = x.reshape(-1, 28 * 28) * 2 - 1",
        "Your network moves the pixels to the range from -1 to 1 itself.",
        "Leave the pixels as they are: scaling them belongs to the data.",
    ),
    _flatten(
        "mnist-scales-to-largest",
        "x = x.reshape(-1, 28 * 28)\n        x = x / x.abs().max()",
        "Your network divides the pixels by the largest one of the batch: the scores of an image depend on the other images.",
        "Leave the pixels as they are: scaling them belongs to the data.",
    ),
    _flatten(
        "mnist-clamps-input",
        "x = x.reshape(-1, 28 * 28).clamp(0, 1)",
        "Your network cuts its input off at 0 and 1.",
        "Leave the pixels as they are: scaling them belongs to the data.",
    ),
    # dropout
    Fault(
        "mnist-no-dropout",
        ((_S1, "x = self.relu(self.fc1(x))"), (_S2, "x = self.relu(self.fc2(x))")),
        "Your network behaves in train mode as in eval mode: dropout is applied nowhere.",
        "Making self.dropout in __init__ is not enough: send the output of both hidden layers through it in forward.",
        LESSON,
    ),
    Fault(
        "mnist-first-dropout-missing",
        ((_S1, "x = self.relu(self.fc1(x))"),),
        "Dropout is missing after the first layer, the one of 128 units.",
        _EVERY,
        LESSON,
    ),
    Fault(
        "mnist-second-dropout-missing",
        ((_S2, "x = self.relu(self.fc2(x))"),),
        "Dropout is missing after the second layer, the one of 64 units.",
        _EVERY,
        LESSON,
    ),
    Fault(
        "mnist-dropout-on-output",
        ((_RETURN, "return self.dropout(self.fc3(x))"),),
        "In train mode a fifth of your scores are set to zero: dropout stands after the last layer as well.",
        "Leave the scores alone: a score that was dropped is a random answer.",
        LESSON,
    ),
    Fault(
        "mnist-dropout-on-input",
        ((_S1, "x = self.dropout(x)\n        " + _S1),),
        "In train mode a fifth of the pixels are set to zero before the first layer sees them.",
        "Drop hidden units, not the input.",
        LESSON,
    ),
    Fault(
        "mnist-dropout-before-layers",
        ((_S1, "x = self.relu(self.fc1(self.dropout(x)))"), (_S2, "x = self.relu(self.fc2(self.dropout(x)))")),
        "Dropout stands before each of the first two layers: the pixels are dropped, and the last hidden layer is not.",
        "Apply dropout to what each hidden layer gives, not to what it receives.",
        LESSON,
    ),
    Fault(
        "mnist-dropout-wrong-rate",
        ((_DROPOUT, "self.dropout = nn.Dropout(0.5)"),),
        "Half of your hidden units are dropped (0.5 is also what nn.Dropout() takes by itself); the lesson drops a fifth.",
        _RATE,
        LESSON,
    ),
    Fault(
        "mnist-dropout-keep-prob",
        ((_DROPOUT, "self.dropout = nn.Dropout(0.8)"),),
        "Four fifths of your hidden units are dropped: 0.8 is the share that should be kept.",
        _RATE,
        LESSON,
    ),
    Fault(
        "mnist-functional-dropout-always-on",
        (
            (_S1, "x = nn.functional.dropout(self.relu(self.fc1(x)), 0.2)"),
            (_S2, "x = nn.functional.dropout(self.relu(self.fc2(x)), 0.2)"),
        ),
        "Your dropout never stops: it does not know whether the network is trained or tested.",
        "Use an nn.Dropout made in __init__, or pass training=self.training to F.dropout.",
        LESSON,
    ),
    Fault(
        "dropout-created-in-forward",
        ((_S1, "x = nn.Dropout(0.2)(self.relu(self.fc1(x)))"), (_S2, "x = nn.Dropout(0.2)(self.relu(self.fc2(x)))")),
        "Your dropout never stops: it does not know whether the network is trained or tested.",
        "Use an nn.Dropout made in __init__, or pass training=self.training to F.dropout.",
        LESSON,
        same_as="mnist-functional-dropout-always-on",
    ),
    Fault(
        "mnist-dropout-in-eval-only",
        (
            (_S1, "x = nn.functional.dropout(self.relu(self.fc1(x)), 0.2, not self.training)"),
            (_S2, "x = nn.functional.dropout(self.relu(self.fc2(x)), 0.2, not self.training)"),
        ),
        "Your dropout is the wrong way round: it is off while the network is trained, and on while it is tested.",
        "Pass training=self.training, or use nn.Dropout.",
        LESSON,
    ),
    Fault(
        "mnist-handmade-dropout-in-eval-only",
        ((_DROPOUT, "self.dropout = lambda h: h if self.training else h * (torch.rand_like(h) > 0.2).float() / 0.8"),),
        "Your dropout is the wrong way round: it is off while the network is trained, and on while it is tested.",
        "Pass training=self.training, or use nn.Dropout.",
        LESSON,
        same_as="mnist-dropout-in-eval-only",
    ),
    Fault(
        "mnist-handmade-dropout-always-on",
        ((_DROPOUT, "self.dropout = lambda h: h * (torch.rand_like(h) > 0.2).float() / 0.8"),),
        "Your dropout never stops: it does not know whether the network is trained or tested.",
        "Use an nn.Dropout made in __init__, or drop only where self.training is true.",
        LESSON,
        same_as="mnist-functional-dropout-always-on",
    ),
    Fault(
        "mnist-dropout-everything",
        ((_DROPOUT, "self.dropout = lambda h: nn.functional.dropout(h, self.training)"),),
        "In train mode everything is dropped, as by F.dropout(x, self.training): there self.training is taken for p.",
        "Name both arguments: F.dropout(x, p=0.2, training=self.training); or use nn.Dropout(0.2).",
        LESSON,
    ),
    Fault(
        "mnist-mask-inverted",
        ((_DROPOUT, "self.dropout = lambda h: h * (torch.rand_like(h) < 0.2).float() / 0.8 if self.training else h"),),
        "Your mask keeps a fifth of the hidden units, where it should drop a fifth.",
        "Keep where the random number is above p: torch.rand_like(x) > p; or use nn.Dropout(0.2).",
        LESSON,
    ),
    Fault(
        "mnist-dropout-scaled-down",
        ((_DROPOUT, "self.dropout = lambda h: h * (torch.rand_like(h) > 0.2).float() * 0.8 if self.training else h"),),
        "The units that are not dropped are multiplied by 0.8 in your network, where they should be divided by it.",
        "Divide the units that survive by 1 - p, or use nn.Dropout, which does it.",
        LESSON,
    ),
    Fault(
        "mnist-noise",
        ((_DROPOUT, "self.dropout = lambda h: h * (1 + 0.5 * torch.randn_like(h)) if self.training else h"),),
        "Your hidden units are made larger and smaller at random; dropout sets some of them to zero instead.",
        "Use nn.Dropout(0.2).",
        LESSON,
    ),
    Fault(
        "mnist-same-mask-every-call",
        ((_S1, f"torch.manual_seed(0)\n        {_S1}"),),
        "Every call drops the same units, as after torch.manual_seed in forward.",
        "Draw a new mask in every call: set the seed once, outside of the network.",
        LESSON,
    ),
    Fault(
        "mnist-drops-a-fixed-number",
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
        "mnist-mask-used-twice",
        (
            (
                _DROPOUT,
                "self.dropout = lambda h: h * mask(h) if self.training else h\n"
                "        drawn: dict[int, Tensor] = {}\n\n"
                "        def mask(h: Tensor) -> Tensor:\n"
                "            if h.shape[1] == 128:\n"
                "                drawn[0] = (torch.rand_like(h) > 0.2) / 0.8\n"
                "            return drawn[0][:, : h.shape[1]]\n",
            ),
        ),
        "One mask serves all of your hidden layers: the units that are dropped in a later one are those dropped before.",
        "Draw a mask of its own for every hidden layer, or use nn.Dropout.",
        LESSON,
    ),
    Fault(
        "mnist-dropout-unscaled",
        ((_DROPOUT, "self.dropout = lambda h: h * (torch.rand_like(h) > 0.2).float() if self.training else h"),),
        "The units that are not dropped stay as they are: on average your hidden layers give less in train mode than in eval mode.",
        "Divide the units that survive by 1 - p, or use nn.Dropout, which does it.",
        LESSON,
    ),
    Fault(
        "mnist-one-mask-per-batch",
        (
            (
                _DROPOUT,
                "self.dropout = lambda h: h * (torch.rand(h.shape[1]) > 0.2).float() / 0.8 if self.training else h",
            ),
        ),
        "In every call you draw one mask for the whole batch: all images lose the same units.",
        "Draw a number for every unit of every row (torch.rand_like), or use nn.Dropout.",
        LESSON,
    ),
    Fault(
        "mnist-whole-rows-dropped",
        ((_DROPOUT, "self.dropout = nn.Dropout1d(0.2)"),),
        "Your dropout sets all units of a row to zero at once, as nn.Dropout1d does.",
        "Use nn.Dropout(0.2): it drops each unit by itself.",
        LESSON,
    ),
    # activations
    Fault(
        "mnist-missing-first-relu",
        ((_S1, "x = self.dropout(self.fc1(x))"),),
        "Your first and second layer have no ReLU between them, so they act as one.",
        "Send the output of the first layer through ReLU.",
        LESSON,
    ),
    Fault(
        "mnist-missing-second-relu",
        ((_S2, "x = self.dropout(self.fc2(x))"),),
        "Your second and third layer have no ReLU between them, so they act as one.",
        "Send the output of the second layer through ReLU.",
        LESSON,
    ),
    Fault(
        "mnist-no-relu",
        ((_S1, "x = self.dropout(self.fc1(x))"), (_S2, "x = self.dropout(self.fc2(x))")),
        "There is no activation anywhere: all three of your layers act as a single one.",
        "Send the output of both hidden layers through ReLU.",
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
        "mnist-relu-on-output",
        "self.relu(self.fc3(x))",
        "No score of your network is ever below zero, as if ReLU stood after the last layer too.",
    ),
    _output(
        "mnist-softmax-output",
        "torch.softmax(self.fc3(x), dim=1)",
        "Each row of your scores adds up to 1, as after a softmax. The cross-entropy loss applies the softmax itself; twice is once too often.",
    ),
    _output(
        "mnist-softmax-over-batch",
        "torch.softmax(self.fc3(x), dim=0)",
        "Each column of your scores adds up to 1, as after a softmax over dim=0: the samples of a batch compete with each other.",
    ),
    _output(
        "mnist-log-softmax-output",
        "torch.log_softmax(self.fc3(x), dim=1)",
        "Your scores are log-probabilities, as log_softmax gives them; the exercise asks for raw scores.",
    ),
    _output(
        "mnist-sigmoid-output",
        "torch.sigmoid(self.fc3(x))",
        "All of your scores lie between 0 and 1, as after a sigmoid; raw scores may be any number.",
    ),
    _output(
        "mnist-argmax-in-forward",
        "self.fc3(x).argmax(dim=1)",
        "Your network returns the index of the highest score in each row, not the scores: nothing can be learnt from an index.",
    ),
    _output(
        "mnist-returns-hidden-units",
        "x",
        "Your forward returns the hidden units of the second layer: the third layer is never used.",
    ),
    _output(
        "mnist-returns-tuple",
        "x, self.fc3(x)",
        "Your forward returns several things at once; whoever calls the network expects the scores alone.",
    ),
    _output(
        "mnist-squeezed-output",
        "self.fc3(x).squeeze()",
        "The scores of a batch of one lose a dimension, as after squeeze.",
    ),
    Fault(
        "forward-returns-none",
        ((_RETURN, "self.fc3(x)"),),
        "Your forward ends without returning anything, so the caller gets None.",
        "End forward with return and the scores.",
        LESSON,
    ),
    # the layers
    Fault(
        "mnist-wrong-width",
        ((_L1, "self.fc1 = nn.Linear(28 * 28, 100)"), (_L2, "self.fc2 = nn.Linear(100, 64)")),
        "Your first hidden layer has another number of units than 128.",
        "The sizes are 784, 128, 64 and 10.",
        LESSON,
    ),
    Fault(
        "mnist-wrong-width-second",
        ((_L2, "self.fc2 = nn.Linear(128, 32)"), (_L3, "self.fc3 = nn.Linear(32, 10)")),
        "Your second hidden layer has another number of units than 64.",
        "The sizes are 784, 128, 64 and 10.",
        LESSON,
    ),
    Fault(
        "mnist-one-output",
        ((_L3, "self.fc3 = nn.Linear(64, 1)"),),
        "Your network gives one score for each image; there are ten digits, and each needs its own.",
        "The last layer leads from 64 to 10.",
        LESSON,
    ),
    Fault(
        "mnist-sizes-do-not-fit",
        ((_L3, "self.fc3 = nn.Linear(128, 10)"),),
        "Your third layer expects 128 numbers, but the second one gives it 64.",
        "Each layer takes as many inputs as the one before has outputs.",
        LESSON,
    ),
    Fault(
        "mnist-swapped-sizes",
        (
            (_L1, "self.fc1 = nn.Linear(128, 28 * 28)"),
            (_L2, "self.fc2 = nn.Linear(64, 128)"),
            (_L3, "self.fc3 = nn.Linear(10, 64)"),
        ),
        "In all of your layers the two sizes are exchanged.",
        "nn.Linear takes the number of inputs first, and the number of outputs second.",
        LESSON,
    ),
    Fault(
        "mnist-input-of-28",
        ((_L1, "self.fc1 = nn.Linear(28, 128)"),),
        "Your first layer expects 28 numbers; a flattened image has 784.",
        "An image of 28 rows with 28 pixels has 28 * 28 = 784 numbers.",
        LESSON,
    ),
    Fault(
        "mnist-layer-missing",
        ((_L2, "self.fc3 = nn.Linear(128, 10)"), (f"        {_L3}\n", ""), (f"        {_S2}\n", "")),
        "Your network has two linear layers; the one of 64 units is missing.",
        "Make three layers: 784 to 128, 128 to 64, and 64 to 10.",
        LESSON,
    ),
    Fault(
        "mnist-extra-layer",
        (
            (_L3, "self.fc3 = nn.Linear(64, 32)\n        self.fc4 = nn.Linear(32, 10)"),
            (_RETURN, "return self.fc4(self.dropout(self.relu(self.fc3(x))))"),
        ),
        "Your network has a fourth linear layer.",
        "Keep three layers: 784 to 128, 128 to 64, and 64 to 10.",
        LESSON,
    ),
    Fault(
        "mnist-unused-layer",
        ((_L3, _L3 + "\n        self.fc4 = nn.Linear(10, 10)"),),
        "Your network has a linear layer more than it uses.",
        "Delete the layer that forward never calls.",
        LESSON,
    ),
    Fault(
        "bias-false",
        tuple((line, f"{line[:-1]}, bias=False)") for line in (_L1, _L2, _L3)),
        "None of your layers has a bias.",
        "Leave out bias=False: nn.Linear has a bias by itself.",
        LESSON,
    ),
    Fault(
        "layers-in-python-list",
        (
            (_L1, "self.layers = [nn.Linear(784, 128), nn.Linear(128, 64), nn.Linear(64, 10)]"),
            (f"        {_L2}\n        {_L3}\n", ""),
            (
                f"{_S1}\n        {_S2}",
                "for layer in self.layers[:2]:\n            x = self.dropout(self.relu(layer(x)))",
            ),
            (_RETURN, "return self.layers[2](x)"),
        ),
        "PyTorch does not see your layers: a plain Python list hides them, so no optimizer would ever train them.",
        "Store the layers as attributes of self, or in nn.Sequential or nn.ModuleList.",
        LESSON,
    ),
    Fault(
        "layer-created-in-forward",
        ((f"        {_L3}\n", ""), (_RETURN, "return nn.Linear(64, 10)(x)")),
        "Your last layer is made anew in every call of forward: its weights are random each time, and never trained.",
        "Create all layers in __init__, and only use them in forward.",
        LESSON,
    ),
    Fault(
        "extra-batch-norm",
        (
            (_L3, _L3 + "\n        self.norm = nn.BatchNorm1d(128)"),
            (_S1, "x = self.dropout(self.relu(self.norm(self.fc1(x))))"),
        ),
        "Your network normalises the first hidden layer over the batch, as BatchNorm1d does; the lesson's does not.",
        "Leave out the normalisation.",
        LESSON,
    ),
    # gradients and training
    Fault(
        "weights-not-trainable",
        ((_L3, _L3 + "\n        self.requires_grad_(False)"),),
        "Your weights are frozen: no gradient is computed for them, and training would not move them.",
        "Leave requires_grad as it is: layers are trainable by themselves.",
        LESSON,
    ),
    Fault(
        "first-layer-frozen",
        ((_L3, _L3 + "\n        self.fc1.requires_grad_(False)"),),
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
        ((_S1, "x = self.dropout(self.relu(self.fc1(x))).detach()"),),
        "The first hidden layer is cut off from what comes after it, as by detach: the first layer never learns.",
        "Leave out detach, .data and no_grad: forward only computes.",
        LESSON,
    ),
    Fault(
        "zero-initialised",
        ((_L3, _L3 + "\n        for p in self.parameters():\n            nn.init.zeros_(p)"),),
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
        (("class MNISTNet(nn.Module)", "class MNISTNet"),),
        "Your class is not a network to PyTorch: it does not inherit from nn.Module.",
        "Write nn.Module in parentheses after the name of your class.",
        LESSON,
    ),
    fault_of(raised.CONSTRUCTOR_CHANGED.slip, ("def __init__(self) -> None:", "def __init__(self, inputs) -> None:")),
    fault_of(raised.FORWARD_CHANGED.slip, ("def forward(self, x: Tensor)", "def forward(x: Tensor)")),
    fault_of(raised.LAYER_MADE_OF_BATCH.slip, (_S1, _S1.replace("self.relu(", "nn.ReLU("))),
    fault_of(raised.TUPLE_BY_COMMA.slip, (_L1, f"{_L1},")),
    fault_of(raised.NAME_UNKNOWN.slip, (_L1, _L1.removeprefix("self.")), (_S1, _S1.replace("self.fc1", "fc1"))),
    fault_of(raised.OVERWRITTEN.slip, (_DROPOUT, "self.dropout = nn.Dropout(0.2, inplace=True)")),
)
