"""What the probes of the networks share: finds a student's layers, sets their weights, and watches what comes out.

A student may name, order and build the layers in any way. Which parameter plays which part is read off from the
shapes (the sizes of a network are pairwise different), never from names or from the calls that were made.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import pairwise
from math import prod
from pathlib import Path
from tempfile import gettempdir
from typing import Any, Literal, TypeAlias

import torch
from hypothesis import Phase, find, settings
from hypothesis.configuration import set_hypothesis_home_dir
from hypothesis.errors import HypothesisException
from hypothesis.strategies import SearchStrategy, integers, tuples
from torch import Tensor, nn, optim
from torch.nn.parameter import is_lazy
from torch.overrides import TorchFunctionMode

from grader.observation import Item
from grader.probe import Draw, Note, plain

Feed: TypeAlias = Callable[[Tensor], Any]
"""Gives a student's network a batch, and returns whatever comes out."""


@dataclass(frozen=True)
class Found:
    """A parameter of a student's network; ``registered`` is whether ``parameters()`` finds it too.

    ``bare`` is one that is not registered because it is a plain tensor, and no ``nn.Parameter``.
    """

    name: str
    tensor: Tensor
    registered: bool
    bare: bool = False


@dataclass(frozen=True)
class Layer:
    """A linear layer: its weight, stored as ``(outputs, inputs)`` or ``turned``, and its bias, if it has one.

    Either may be stored with further dimensions, as those of a convolution that covers its whole input. Or the bias is
    ``within`` the weight, for an input of one that is put ``"first"`` or ``"last"``.
    """

    inputs: int
    outputs: int
    weight: Found
    bias: Found | None
    turned: bool = False
    within: Literal["", "first", "last"] = ""

    @property
    def has_bias(self) -> bool:
        """Whether something is added to the sums, wherever it is stored."""
        return self.bias is not None or bool(self.within)

    def parts(self) -> tuple[Found, ...]:
        """Its parameters."""
        return (self.weight,) if self.bias is None else (self.weight, self.bias)

    def set(self, weight: Tensor, bias: Tensor) -> None:
        """Gives it these numbers: ``weight`` is ``(outputs, inputs)``, ``bias`` is ``(outputs,)``."""
        with torch.no_grad():
            if self.within:
                columns = (weight, bias[:, None])
                weight = torch.cat(columns if self.within == "last" else columns[::-1], dim=1)
            kept = weight.t() if self.turned else weight
            self.weight.tensor.copy_(kept.reshape(self.weight.tensor.shape))
            if self.bias is not None:
                self.bias.tensor.copy_(bias.reshape(self.bias.tensor.shape))


@dataclass(frozen=True)
class Anatomy:
    """What a network is made of: its linear layers in order, and the parameters that belong to none.

    ``fits`` is whether they are the layers that the exercise asks for.
    """

    layers: tuple[Layer, ...]
    rest: tuple[Found, ...]
    fits: bool


# Finding the layers

_OWN = frozenset(vars(nn.Module()))
"""The attributes that every module has."""


def anatomy(model: nn.Module, sizes: Sequence[int], feed: Feed) -> Anatomy:
    """Finds the layers of a network that should lead from ``sizes[0]`` over ``sizes[1]`` … to ``sizes[-1]``.

    Modules of the type ``nn.Linear`` speak for themselves; other parameters are told apart by their shapes.
    """
    if any(is_lazy(parameter) for parameter in model.parameters()):
        with torch.no_grad():
            feed(torch.ones(2, sizes[0]))  # lazy layers learn their sizes from the first batch
    found = parameters_of(model)
    wanted = list(pairwise(sizes))
    linears = _linears(model, found)
    layers = _by_modules(linears, wanted)
    if layers is None and len(found) > sum(len(layer.parts()) for layer in linears):
        layers = _by_shapes(found, wanted) or _by_shapes_used(found, wanted, feed) or _by_joined(found, wanted, feed)
    fits = layers is not None
    if layers is None:
        layers = _chain(linears, sizes[0]) if linears else _chain_of_parameters(found, sizes[0])
    taken = {id(part.tensor) for layer in layers for part in layer.parts()}
    return Anatomy(tuple(layers), tuple(each for each in found if id(each.tensor) not in taken), fits)


def parameters_of(model: nn.Module) -> list[Found]:
    """Every parameter once: first those that ``parameters()`` gives, then those hidden in lists and dicts."""
    registered = [Found(name, parameter, True) for name, parameter in model.named_parameters()]
    seen = {id(each.tensor) for each in registered}
    hidden = []
    for name, thing in _hidden(model):
        tensors = thing.named_parameters(name) if isinstance(thing, nn.Module) else [(name, thing)]
        for place, tensor in tensors:
            if id(tensor) not in seen:
                seen.add(id(tensor))
                hidden.append(Found(place, tensor, False, not isinstance(tensor, nn.Parameter)))
    return registered + hidden


def _hidden(model: nn.Module) -> Iterator[tuple[str, Any]]:
    """Modules and trainable tensors that lie where PyTorch does not look for them."""
    for module in model.modules():
        for name, content in vars(module).items():
            if name not in _OWN:
                yield from _inside(name, content, 3)


def _inside(name: str, content: object, depth: int) -> Iterator[tuple[str, Any]]:
    if isinstance(content, nn.Module) or (
        isinstance(content, Tensor) and content.is_leaf and (content.requires_grad or isinstance(content, nn.Parameter))
    ):
        yield name, content
    elif depth and isinstance(content, (list, tuple)):
        for at, item in enumerate(content):
            yield from _inside(f"{name}[{at}]", item, depth - 1)
    elif depth and isinstance(content, dict):
        for key, item in content.items():
            yield from _inside(f"{name}[{key!r}]", item, depth - 1)


def _linears(model: nn.Module, found: Sequence[Found]) -> list[Layer]:
    """The ``nn.Linear`` modules in the order of declaration, the hidden ones after the registered ones."""
    by_id = {id(each.tensor): each for each in found}
    places: list[nn.Module] = [*model.modules()]
    for _, thing in _hidden(model):
        if isinstance(thing, nn.Module):
            places.extend(thing.modules())
    layers: dict[int, Layer] = {}
    for module in places:
        if isinstance(module, nn.Linear) and id(module.weight) in by_id:
            bias = None if module.bias is None else by_id.get(id(module.bias))
            outputs, inputs = (int(n) for n in module.weight.shape)
            layers.setdefault(id(module.weight), Layer(inputs, outputs, by_id[id(module.weight)], bias))
    return list(layers.values())


def _by_modules(linears: Sequence[Layer], wanted: Sequence[tuple[int, int]]) -> list[Layer] | None:
    by_sizes = {(layer.inputs, layer.outputs): layer for layer in linears if layer.bias is not None}
    if len(linears) != len(wanted) or by_sizes.keys() != set(wanted):
        return None
    return [by_sizes[pair] for pair in wanted]


def _by_shapes(found: Sequence[Found], wanted: Sequence[tuple[int, int]]) -> list[Layer] | None:
    """The layers, where each part has exactly one parameter of its shape (turned, or with further dimensions)."""
    layers = []
    for inputs, outputs in wanted:
        weights = [
            each for each in found if _holds(each, inputs, outputs) or _holds(each, inputs, outputs, turned=True)
        ]
        biases = [each for each in found if _squeezed(each) == _cut(outputs)]
        if len(weights) != 1 or len(biases) != 1:
            return None
        layers.append(Layer(inputs, outputs, weights[0], biases[0], not _holds(weights[0], inputs, outputs)))
    parts = {id(part) for layer in layers for part in layer.parts()}
    return layers if len(parts) == 2 * len(layers) else None


def _holds(found: Found, inputs: int, outputs: int, *, turned: bool = False) -> bool:
    """Whether a parameter has the outputs in its first dimension and the inputs in the others, or ``turned``."""
    shape = _squeezed(found)[:: -1 if turned else 1]
    first = _cut(outputs)
    return shape[: len(first)] == first and prod(shape[len(first) :]) == inputs


def _by_shapes_used(found: Sequence[Found], wanted: Sequence[tuple[int, int]], feed: Feed) -> list[Layer] | None:
    """As by shapes, where a weight with a single output has the shape of the bias before it.

    With everything positive, the gradient of a bias does not depend on the input; that of a weight does.
    """
    (inputs, hidden), (_, outputs) = wanted[0], wanted[-1]
    alike = [each for each in found if _squeezed(each) == _cut(hidden)]
    if len(wanted) != 2 or outputs != 1 or len(alike) != 2:
        return None
    with torch.no_grad():
        for each in found:
            each.tensor.fill_(0.1)
    gradients = [torch.autograd.grad(feed(x).sum(), [a.tensor for a in alike]) for x in _two_inputs(inputs)]
    depends = [not torch.equal(one, other) for one, other in zip(*gradients, strict=True)]
    if depends.count(True) != 1:
        return None
    weight, bias = alike[depends.index(True)], alike[depends.index(False)]
    others = [each for each in found if each is not weight]
    first = _by_shapes(others, wanted[:1])
    last = [each for each in others if _squeezed(each) == _cut(outputs)]
    if first is None or len(last) != 1 or first[0].bias is not bias:
        return None
    return [first[0], Layer(hidden, outputs, weight, last[0])]


def _by_joined(found: Sequence[Found], wanted: Sequence[tuple[int, int]], feed: Feed) -> list[Layer] | None:
    """The layers, where each is a single matrix with the bias in it, for one input more that is always one.

    With all inputs zero, the gradient of the first matrix tells whether that one comes first or last.
    """
    layers = []
    for inputs, outputs in wanted:
        fitting = [each for each in found if tuple(each.tensor.shape) in ((outputs, inputs + 1), (inputs + 1, outputs))]
        if len(fitting) != 1:
            return None
        turned = tuple(fitting[0].tensor.shape) != (outputs, inputs + 1)
        layers.append(Layer(inputs, outputs, fitting[0], None, turned, "last"))
    first = layers[0]
    with torch.no_grad():
        for layer in layers:
            layer.weight.tensor.fill_(0.1)
    with suppress(RuntimeError):  # no gradient: the probe of the gradients tells that
        (slope,) = torch.autograd.grad(feed(torch.zeros(2, first.inputs)).sum(), [first.weight.tensor])
        columns = slope.t() if first.turned else slope
        if bool(columns[:, 0].any()):
            return [replace(layer, within="first") for layer in layers]
    return layers


def _two_inputs(width: int) -> tuple[Tensor, Tensor]:
    return torch.ones(3, width), torch.full((3, width), 2.0)


def _squeezed(found: Found) -> tuple[int, ...]:
    return _cut(*(int(n) for n in found.tensor.shape))


def _cut(*shape: int) -> tuple[int, ...]:
    return tuple(n for n in shape if n != 1)


def _chain(linears: Sequence[Layer], begin: int) -> list[Layer]:
    """Layers that are not those asked for, each after the one whose outputs it takes, where there is such an order."""
    left, chain, width = list(linears), [], begin
    while left:
        fitting = [layer for layer in left if layer.inputs == width]
        if not fitting:
            return list(linears)
        chain.append(fitting[0])
        left.remove(fitting[0])
        width = fitting[0].outputs
    return chain


def _chain_of_parameters(found: Sequence[Found], begin: int) -> list[Layer]:
    """As a chain of modules, of matrices: each with the first vector that is as long as it has outputs.

    A vector may be stored as a matrix, too, but all matrices lie the same way.
    """
    chain: list[Layer] = []
    left, width = list(found), begin
    ways: tuple[bool, ...] = (False, True)
    while fitting := [(each, turned) for turned in ways for each in left if _takes(each, width, turned)]:
        weight, turned = fitting[0]
        outputs = int(weight.tensor.shape[1 if turned else 0])
        left = [each for each in left if each is not weight]
        chain.append(Layer(width, outputs, weight, None, turned))
        width, ways = outputs, (turned,)
    return [_with_bias(layer, left) for layer in chain]


def _with_bias(layer: Layer, left: list[Found]) -> Layer:
    """The layer with the first of the parameters that may be its bias, which is taken away from them."""
    place = next((at for at, each in enumerate(left) if _squeezed(each) == _cut(layer.outputs)), None)
    return layer if place is None else replace(layer, bias=left.pop(place))


def _takes(found: Found, width: int, turned: bool) -> bool:
    shape = found.tensor.shape
    return len(shape) == 2 and shape[0 if turned else 1] == width


# What there is, in words


def note_anatomy(note: Note, found: Anatomy, prefix: str = "") -> None:
    """Notes the layers, the biases, and how each parameter stands.

    The slots: ``layers`` (``"784→512"`` each, in order), ``biases`` (their lengths), ``hidden``, ``bare``, ``frozen``
    (``"weight 1"`` … for those that are), ``extra`` (shapes of the parameters that belong to no linear layer).
    """
    extra = tuple(str(tuple(each.tensor.shape)).replace(",)", ")") for each in found.rest)
    parts = roles(found)
    note[f"{prefix}layers"] = tuple(f"{layer.inputs}→{layer.outputs}" for layer in found.layers) + (
        () if found.fits or found.layers else extra
    )
    note[f"{prefix}biases"] = tuple(str(layer.outputs) if layer.has_bias else "none" for layer in found.layers)
    hidden = [role for role, each in parts if not each.registered and not each.bare]
    note[f"{prefix}hidden"] = tuple(hidden if parts else ["any parameter"])
    note[f"{prefix}bare"] = tuple(role for role, each in parts if each.bare)
    note[f"{prefix}frozen"] = tuple(role for role, each in parts if not each.tensor.requires_grad)
    note[f"{prefix}extra"] = extra


def roles(found: Anatomy) -> list[tuple[str, Found]]:
    """Each parameter with the part that it plays: ``"weight 1"``, ``"bias 1"``, …; the others by their names."""
    named = []
    for number, layer in enumerate(found.layers, 1):
        named.append((f"weight {number}", layer.weight))
        if layer.bias is not None:
            named.append((f"bias {number}", layer.bias))
    return named + [(each.name, each) for each in found.rest]


def structure(found: Anatomy) -> tuple[Item, ...]:
    """What is noted in place of values where the layers are not those asked for: no value can be compared then."""
    layers = [f"{layer.inputs}→{layer.outputs}{'' if layer.has_bias else ' without bias'}" for layer in found.layers]
    return ("other layers", *layers, *(str(tuple(each.tensor.shape)) for each in found.rest))


# Setting weights, and what comes out


def note_made(note: Note, model: Any, x: Tensor, way: Callable[[Feed], Feed] = lambda feed: feed) -> None:
    """Notes what was made and what a call of it gives: ``module`` (whether it is one) and ``result`` (its type)."""
    result = way(model)(x)
    note["module"] = isinstance(model, nn.Module)
    note["result"] = type(result).__name__


def set_drawn(found: Anatomy, draw: Draw, x: Tensor | None = None) -> None:
    """Gives every layer weights and biases from ``draw``: large enough for all activations to show what they are.

    Given a batch ``x`` of its inputs, the last biases are such that each score is below zero for half of its rows and
    above for the others, whatever was drawn: what comes after the last layer shows as well.
    """
    levels = x if found.fits else None
    for number, layer in enumerate(found.layers, 1):
        weight = draw.normal(layer.outputs, layer.inputs, scale=1.6 / layer.inputs**0.5)
        bias = draw.normal(layer.outputs, scale=0.7)
        if levels is not None:
            sums = levels @ weight.t()
            if number == len(found.layers):
                bias = -sums.quantile(0.5, dim=0)
            levels = (sums + bias).clamp(min=0.0)
        layer.set(weight, bias)


def note_values(note: Note, found: Anatomy, model: nn.Module, feed: Feed, x: Tensor) -> None:
    """Notes the scores of ``x`` in eval mode: ``output``, and whether the first row has the same ``by_itself``.

    Dropout that PyTorch itself applies is kept out: where it belongs is another question.
    """
    model.eval()
    with torch.no_grad(), Quiet():
        output = feed(x)
        note["output"] = steady(output, feed(x)) if found.fits else structure(found)
        note["by_itself"] = _same_by_itself(feed, x, output)


def steady(output: object, again: object) -> Item | tuple[Item, ...]:
    """The output of a network, where a second call gives the same; else only that it does not."""
    return plain(output) if same(output, again) else CHANGES


CHANGES = ("changes from call to call",)


def _same_by_itself(feed: Feed, x: Tensor, output: object) -> bool:
    """Whether the first row has the same scores in a batch of one; true where its scores have no shape to compare."""
    try:
        alone = feed(x[:1])
    except Exception:  # the probe of the sizes tells this
        return True
    if not isinstance(output, Tensor) or not isinstance(alone, Tensor) or alone.shape != output[:1].shape:
        return True
    return same(alone, output[:1])


GIVEN = (-2.0, -0.5, 0.5, 2.0, 8.0)
"""Numbers by which activations tell themselves apart."""


def note_curves(note: Note, found: Anatomy, model: nn.Module, feed: Feed) -> None:
    """Notes what becomes of the numbers :data:`GIVEN` in eval mode, where they are the bias of a layer without weights.

    The slots: ``hidden_curve`` (of the last hidden layer) and ``score_curve`` (of the last layer); each is left out
    where it cannot be seen. Sets the weights.
    """
    if len(found.layers) < 2:
        return
    hidden, last = found.layers[-2:]
    x = torch.ones(2, found.layers[0].inputs)
    model.eval()
    for slot, layer in (("hidden_curve", hidden), ("score_curve", last)):
        last.set(torch.full((last.outputs, last.inputs), 1.0 / last.inputs), torch.zeros(last.outputs))
        with torch.no_grad(), Quiet(), suppress(Exception):  # the other probes tell what the student's code raises
            result = feed(x)
            if layer.has_bias and result.is_floating_point() and result.numel() == len(x) * last.outputs:
                note[slot] = tuple(_first_score(layer, number, feed, x) for number in GIVEN)


def _first_score(layer: Layer, number: float, feed: Feed, x: Tensor) -> float:
    layer.set(torch.zeros(layer.outputs, layer.inputs), torch.full((layer.outputs,), number))
    return float(feed(x).reshape(-1)[0])


def note_train_mode(note: Note, model: nn.Module, feed: Feed, x: Tensor) -> None:
    """Notes whether a network without dropout gives the same scores in train mode: ``same_when_training``."""
    with torch.no_grad():
        model.train()
        trained = feed(x)
        model.eval()
        with Quiet():
            note["same_when_training"] = same(trained, feed(x))


def same(one: object, other: object) -> bool:
    """Whether two results are equal up to rounding; results that are no tensors, whether they are of one type."""
    if isinstance(one, Tensor) and isinstance(other, Tensor):
        if one.shape != other.shape or not one.numel():
            return one.shape == other.shape
        one, other = one.double(), other.double()
        scale = float(other.abs().nan_to_num().max())
        return bool(torch.allclose(one, other, rtol=0.0, atol=1e-5 * scale, equal_nan=True))
    return type(one) is type(other)


class Quiet(TorchFunctionMode):
    """PyTorch's own dropout functions do nothing meanwhile (unless they are only ``watched``); ``calls`` lists them."""

    def __init__(self, *, watched: bool = False) -> None:
        super().__init__()
        self._watched = watched
        self.calls: list[str] = []

    def __torch_function__(
        self, func: Callable[..., Any], types: object, args: Sequence[Any] = (), kwargs: dict[str, Any] | None = None
    ) -> Any:
        """Notes the width, the rate and whether it is on, where a dropout function was called."""
        given = kwargs or {}
        if "dropout" not in getattr(func, "__name__", ""):
            return func(*args, **given)
        x = next(value for value in (*args, *given.values()) if isinstance(value, Tensor))
        rate = given.get("p", args[1] if len(args) > 1 else 0.5)
        on = given.get("training", given.get("train", args[2] if len(args) > 2 else True))
        self.calls.append(f"{func.__name__} of {x.shape[-1]} p={rate} {'on' if on else 'off'}")
        return func(*args, **given) if self._watched else x


# Gradients and learning


def note_gradients(note: Note, found: Anatomy, model: nn.Module, feed: Feed, x: Tensor, draw: Draw) -> None:
    """Notes which parameters the gradient of the output does not reach: ``missed``, by their roles."""
    model.eval()
    for _, each in roles(found):
        each.tensor.grad = None
    with Quiet():
        output = feed(x)
    note["result"] = type(output).__name__
    connected = isinstance(output, Tensor) and output.requires_grad
    note["connected"] = connected
    if connected:
        (output * draw.normal(*output.shape)).sum().backward()
    note["missed"] = tuple(role for role, each in roles(found) if _missed(each.tensor))


def _missed(tensor: Tensor) -> bool:
    """Whether a parameter should have a gradient and has none; a frozen one is another matter."""
    return tensor.requires_grad and (tensor.grad is None or not bool(tensor.grad.any()))


def note_learning(
    note: Note, model: nn.Module, feed: Feed, loss: Callable[[Tensor], Tensor], x: Tensor, *, steps: int, rate: float
) -> None:
    """Trains a network; notes the loss ``before`` and ``after``, measured in eval mode.

    It begins from first weights of a sensible size, whatever the student's own are like: only those that are all zero,
    from which nothing can be learnt, stay as they are. The slot ``obstacle`` is ``none``, or why there is nothing to
    train.
    """

    def measured() -> float:
        model.eval()
        with torch.no_grad():
            return float(loss(feed(x)))

    parameters = list(model.parameters())
    trainable = [parameter for parameter in parameters if parameter.requires_grad]
    result = feed(x)
    if not _has_loss(result, loss):
        note["obstacle"], note["before"], note["after"] = form(result), 0.0, 0.0
        return
    _redraw(model)
    note["before"] = measured()
    if trainable and result.requires_grad:
        note["obstacle"] = "none"
        _train(model, trainable, lambda: loss(feed(x)), steps, rate)
    else:
        note["obstacle"] = "no gradient" if trainable else "all frozen" if parameters else "no parameters"
    note["after"] = measured()


def _has_loss(result: Any, loss: Callable[[Tensor], Tensor]) -> bool:
    """Whether these are scores that the loss can be computed from: the probe's loss, with the probe's targets."""
    if not isinstance(result, Tensor) or not result.is_floating_point():
        return False
    try:
        loss(result)
    except (RuntimeError, ValueError, IndexError):
        return False
    return True


def _redraw(model: nn.Module) -> None:
    with torch.no_grad():
        for parameter in model.parameters():
            if parameter.dim() > 1 and bool(parameter.any()):
                nn.init.kaiming_uniform_(parameter, a=5**0.5)
            elif parameter.dim() == 1:
                parameter.clamp_(min=0.0)  # a bias far below zero would keep its unit silent for good


def _train(
    model: nn.Module, trainable: list[nn.Parameter], loss: Callable[[], Tensor], steps: int, rate: float
) -> None:
    optimizer = optim.Adam(trainable, lr=rate)
    model.train()
    for _ in range(steps):
        optimizer.zero_grad()
        loss().backward()
        optimizer.step()


# Sizes


def note_sizes(
    note: Note,
    feed: Feed,
    draw: Draw,
    shape: Callable[[int], tuple[int, ...]],
    cases: SearchStrategy[tuple[int, ...]],
    outputs: int,
) -> None:
    """Notes the forms of the scores of a batch of four and of a drawn size, and the smallest of many that fails."""
    note["lesson"] = form(feed(draw.normal(*shape(4))))
    note["drawn"] = form(feed(draw.normal(*shape(5 + int(draw.integers(9))))))

    def attempt(case: tuple[int, ...]) -> str:
        return unless(feed(torch.ones(shape(case[0]))), case[0], outputs)

    note_smallest_failure(note, cases, attempt)


_SEARCH = settings(
    derandomize=True, database=None, deadline=None, max_examples=20, phases=(Phase.generate, Phase.shrink)
)


def note_smallest_failure(
    note: Note, cases: SearchStrategy[tuple[int, ...]], attempt: Callable[[tuple[int, ...]], str]
) -> None:
    """Notes the smallest of the drawn cases that fails, and what came out of it; both empty where none does.

    ``attempt(case)`` says what came out where that is not as it should be, and nothing where it is. The slots:
    ``smallest`` (the case, then the outcome) and ``smallest_message`` (of an exception).
    """
    failures: dict[tuple[int, ...], tuple[str, str]] = {}

    def fails(case: tuple[int, ...]) -> bool:
        try:
            outcome, message = attempt(case), ""
        except Exception as error:
            outcome, message = f"raised {type(error).__name__}", str(error)[:200]
        if outcome:
            failures[case] = outcome, message
        return bool(outcome)

    with suppress(HypothesisException):  # nothing fails, or not every time
        find(cases, fails, settings=_SEARCH)
    case = min(failures, key=lambda case: (sum(case), case), default=())
    outcome, message = failures.get(case, ("", ""))
    note["smallest"] = (*case, outcome)
    note["smallest_message"] = message


def warm_up() -> None:
    """Makes Hypothesis's first search, which costs half a second, and keeps its notes out of the student's folder.

    It looks for numbers in the source of all modules that are no library's. Those that are there now it has seen.
    """
    set_hypothesis_home_dir(Path(gettempdir()) / "gradlings-hypothesis")
    few = integers(1, 12)
    note_smallest_failure({}, tuples(few, few, few, few), lambda case: "")  # until it looks for numbers, and on
    note_smallest_failure({}, tuples(few), lambda case: "" if case[0] < 2 else "large")


def form(result: object) -> str:
    """What came out of a network, in words: ``"float32 (5, 3)"``, ``"int64 (5,)"``, ``"tuple"``."""
    if not isinstance(result, Tensor):
        return type(result).__name__
    return f"{str(result.dtype).removeprefix('torch.')} {tuple(int(n) for n in result.shape)}"


def unless(result: object, *wanted: int) -> str:
    """What came out, in words; nothing where it is as wanted: a float32 tensor of this shape."""
    seen = form(result)
    return "" if seen == f"float32 {wanted}" else seen
