# ruff: noqa: E501 - a form and its others stand on one line
"""Meaning-preserving rewrites of a program: the same thing, as somebody else would have written it.

Most are pairs of forms, written as Python with capital letters for whatever stands there: ``X.item()`` may become
``float(X)``. The others move, rename or wrap. Each takes a module and a source of chance, and changes what it finds
there, or nothing.
"""

from __future__ import annotations

import builtins
import random
import re
from collections.abc import Callable
from dataclasses import fields

import libcst as cst
import libcst.matchers as m
from libcst import helpers

Rewrite = Callable[[cst.Module, random.Random], cst.Module]
Bindings = dict[str, cst.BaseExpression]

FORMS: tuple[tuple[str, tuple[str, ...]], ...] = (
    # activations
    ("F.relu(X)", ("torch.relu(X)", "nn.ReLU()(X)", "X.clamp(min=0)", "torch.maximum(X, torch.zeros_like(X))")),
    ("torch.relu(X)", ("F.relu(X)", "X.relu()", "X.clamp_min(0)", "torch.where(X > 0, X, torch.zeros_like(X))")),
    ("nn.functional.relu(X)", ("torch.relu(X)", "X * (X > 0)", "torch.clamp(X, min=0.0)")),
    ("self.relu(X)", ("torch.relu(X)", "X.clamp(min=0)", "self.relu.forward(X)")),
    ("nn.ReLU()", ("nn.Threshold(0, 0)", "nn.ReLU(inplace=False)", "nn.Hardtanh(0.0, float('inf'))", "nn.LeakyReLU(0.0)")),
    # layers
    ("nn.Linear(A, B)", ("nn.Linear(in_features=A, out_features=B)", "nn.Linear(A, B, bias=True)")),
    ("nn.Dropout(P)", ("nn.Dropout(p=P)", "nn.Dropout(p=P, inplace=False)")),
    ("self.dropout(X)", ("F.dropout(X, 0.2, self.training)", "F.dropout(X, p=self.dropout.p, training=self.training)")),
    ("super().__init__()", ("nn.Module.__init__(self)",)),
    # shapes
    ("torch.flatten(X, start_dim=1)", ("X.flatten(1)", "X.reshape(X.shape[0], -1)", "X.view(X.size(0), -1)")),
    ("X.view(X.size(0), -1)", ("torch.flatten(X, 1)", "X.reshape(-1, 28 * 28)", "nn.Flatten()(X)")),
    ("X.view(-1, N)", ("X.reshape(-1, N)", "torch.flatten(X, 1)", "torch.reshape(X, (len(X), N))")),
    ("X.flatten(1)", ("torch.flatten(X, start_dim=1)", "X.reshape(len(X), -1)")),
    ("X.flatten(start_dim=1)", ("X.reshape(len(X), -1)", "torch.flatten(X, 1)", "X.view(X.size(0), -1)")),
    # training
    ("model(X)", ("model.forward(X)", "model.__call__(X)")),
    ("X.item()", ("float(X)", "float(X.detach())", "X.detach().item()", "X.tolist()")),
    ("loss.backward()", ("torch.autograd.backward(loss)", "loss.backward(torch.ones_like(loss))", "loss.backward(retain_graph=True)")),
    ("optimizer.zero_grad()", ("model.zero_grad()", "optimizer.zero_grad(set_to_none=True)", "[setattr(p, 'grad', None) for p in model.parameters()]")),
    ("optimizer.step()", ("optimizer.step(lambda: loss)", "optimizer.step(closure=None)")),
    ("model.train()", ("model.train(True)", "model.train(mode=True)", "[part.train() for part in (model,)]")),
    ("model.eval()", ("model.train(False)", "model.train(mode=False)")),
    ("optim.Adam(P, lr=0.001)", ("optim.Adam(params=P, lr=1e-3)", "torch.optim.Adam(list(P))", "optim.Adam([dict(params=P)], lr=0.001)")),
    ("nn.MSELoss()", ("torch.nn.MSELoss(reduction='mean')", "F.mse_loss", "(lambda p, t: ((p - t) ** 2).mean())")),
    ("nn.CrossEntropyLoss()", ("torch.nn.CrossEntropyLoss(reduction='mean')", "F.cross_entropy")),
    # testing
    ("torch.no_grad()", ("torch.inference_mode()", "torch.set_grad_enabled(False)", "torch.autograd.no_grad()")),
    ("X.argmax(dim=1)", ("torch.argmax(X, 1)", "X.max(1)[1]", "torch.max(X, dim=1).indices", "X.topk(1, dim=1).indices.squeeze(1)", "X.sort(dim=1).indices[:, -1]", "torch.softmax(X, dim=1).argmax(1)")),
    ("X.argmax(1)", ("torch.argmax(X, dim=1)", "X.max(1).indices", "X.sort(dim=1, descending=True)[1][:, 0]")),
    ("(A == B).sum()", ("(B == A).sum()", "torch.sum(A == B)", "(A == B).long().sum()", "A.eq(B).count_nonzero()")),
    ("X.size(0)", ("X.shape[0]", "len(X)")),
    # Python
    ("len(X)", ("X.__len__()", "int(len(X))")),
    ("range(N)", ("list(range(N))", "range(0, N)", "range(0, N, 1)")),
)  # fmt: skip
"""What stands left may become any of what stands right, wherever it is evaluated."""

STATEMENTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("A += B", ("A = A + B", "A = B + A")),
    ("history.append(X)", ("history += [X]", "history = [*history, X]", "history.append(list(X))")),
)


def alternate(module: cst.Module, chance: random.Random) -> cst.Module:
    """Exchanges some forms for others that mean the same."""
    return module.visit(_Forms(chance))


def _unify(pattern: object, node: object, bound: Bindings) -> bool:
    """Whether a node has a pattern's form; what stands for its capital letters goes into ``bound``."""
    if isinstance(pattern, cst.Name) and len(pattern.value) == 1 and pattern.value.isupper() and pattern.value != "F":
        if not isinstance(node, cst.BaseExpression):
            return False
        known = bound.setdefault(pattern.value, node)
        return known.deep_equals(node)
    if isinstance(pattern, (cst.BaseParenthesizableWhitespace, cst.LeftParen, cst.RightParen, cst.Comma)):
        return True
    if isinstance(pattern, cst.CSTNode):
        return type(pattern) is type(node) and all(
            _unify(getattr(pattern, field.name), getattr(node, field.name), bound)
            for field in fields(pattern)
            if "whitespace" not in field.name and field.name not in ("lpar", "rpar", "comma")
        )
    if isinstance(pattern, (list, tuple)):
        return (
            isinstance(node, (list, tuple))
            and len(pattern) == len(node)
            and all(_unify(a, b, bound) for a, b in zip(pattern, node, strict=True))
        )
    return pattern == node or isinstance(pattern, cst.MaybeSentinel) or isinstance(node, cst.MaybeSentinel)


class _Forms(cst.CSTTransformer):
    def __init__(self, chance: random.Random) -> None:
        super().__init__()
        self._chance = chance
        self._expressions = [(cst.parse_expression(left), right) for left, right in FORMS]
        self._statements = [(cst.parse_statement(left).body[0], right) for left, right in STATEMENTS]  # type: ignore[union-attr,index]

    def on_leave(self, original_node: cst.CSTNode, updated_node: cst.CSTNode) -> cst.CSTNode:  # type: ignore[override]
        updated = super().on_leave(original_node, updated_node)
        if isinstance(updated, cst.BaseExpression) and not isinstance(updated, cst.Name):
            return self._other(updated, self._expressions, self._expression)
        if isinstance(updated, (cst.AugAssign, cst.Expr)):
            return self._other(updated, self._statements, self._statement)
        return updated  # type: ignore[return-value]

    def leave_For(self, original_node: cst.For, updated_node: cst.For) -> cst.For:
        """A bare name is iterated over: the one place where it may be wrapped."""
        if m.matches(updated_node.iter, m.Name("dataloader")) and self._chance.random() < 0.3:
            return updated_node.with_changes(iter=cst.parse_expression(self._chance.choice(("list(dataloader)", "iter(dataloader)"))))  # fmt: skip
        return updated_node

    def _other(self, node, forms, build):  # type: ignore[no-untyped-def]
        for pattern, others in forms:
            bound: Bindings = {}
            if _unify(pattern, node, bound) and self._chance.random() < 0.6:
                return build(self._chance.choice(others), bound)
        return node

    def _expression(self, template: str, bound: Bindings) -> cst.BaseExpression:
        return helpers.parse_template_expression(_slots(template), **_arguments(template, bound))

    def _statement(self, template: str, bound: Bindings) -> cst.BaseSmallStatement:
        line = helpers.parse_template_statement(_slots(template), **_arguments(template, bound))
        return line.body[0]  # type: ignore[union-attr,return-value,index]


def _slots(template: str) -> str:
    """``X.item()`` as ``{X}.item()``; F is torch.nn.functional."""
    return re.sub(r"(?<!\w)([A-EG-Z])(?!\w)", r"{\1}", template)


def _arguments(template: str, bound: Bindings) -> dict[str, cst.BaseExpression]:
    """What was found, in parentheses where it is more than one thing."""
    simple = (cst.Name, cst.Attribute, cst.Call, cst.Subscript, cst.Integer, cst.Float, cst.Tuple)
    return {
        name: node if isinstance(node, simple) else node.with_changes(lpar=[cst.LeftParen()], rpar=[cst.RightParen()])
        for name, node in bound.items()
        if re.search(rf"\b{name}\b", template)
    }


def rename_locals(module: cst.Module, chance: random.Random) -> cst.Module:
    """Gives the variables that functions assign other names; arguments and attributes keep theirs."""
    return module.visit(_Locals(chance))


class _Locals(cst.CSTTransformer):
    def __init__(self, chance: random.Random) -> None:
        super().__init__()
        self._suffix = chance.choice(("_", "_now", "2", "_value"))
        self._new: list[dict[str, str]] = []

    def visit_FunctionDef(self, node: cst.FunctionDef) -> None:
        arguments = {p.name.value for p in m.findall(node.params, m.Param())}  # type: ignore[attr-defined]
        targets = {
            name.value  # type: ignore[attr-defined]
            for target in m.findall(node.body, m.AssignTarget() | m.AugAssign() | m.For())
            for name in _names(target.target)  # type: ignore[attr-defined]
        }
        keep = arguments | set(dir(builtins)) | {"self"}
        self._new.append({name: f"{name}{self._suffix}" for name in targets - keep})

    def leave_FunctionDef(self, original_node: cst.FunctionDef, updated_node: cst.FunctionDef) -> cst.FunctionDef:
        self._new.pop()
        return updated_node

    def leave_Name(self, original_node: cst.Name, updated_node: cst.Name) -> cst.Name:
        for names in reversed(self._new):
            if original_node.value in names:
                return updated_node.with_changes(value=names[original_node.value])
        return updated_node

    def leave_Attribute(self, original_node: cst.Attribute, updated_node: cst.Attribute) -> cst.Attribute:
        return updated_node.with_changes(attr=original_node.attr)

    def leave_Arg(self, original_node: cst.Arg, updated_node: cst.Arg) -> cst.Arg:
        return updated_node.with_changes(keyword=original_node.keyword)


def _names(target: cst.CSTNode) -> list[cst.Name]:
    if isinstance(target, cst.Name):
        return [target]
    if isinstance(target, cst.Tuple):
        return [name for element in target.elements for name in _names(element.value)]
    return []


def rename_attributes(module: cst.Module, chance: random.Random) -> cst.Module:
    """Gives the layers of a network other names."""
    owned = {
        target.target.attr.value  # type: ignore[attr-defined]
        for target in m.findall(module, m.AssignTarget(target=m.Attribute(value=m.Name("self"))))
    }
    prefix = chance.choice(("my_", "layer_", "the_", "_"))

    class Attributes(cst.CSTTransformer):
        def leave_Attribute(self, original_node: cst.Attribute, updated_node: cst.Attribute) -> cst.Attribute:
            if m.matches(original_node.value, m.Name("self")) and original_node.attr.value in owned:
                return updated_node.with_changes(attr=cst.Name(prefix + original_node.attr.value))
            return updated_node

    return module.visit(Attributes())


def reorder_layers(module: cst.Module, chance: random.Random) -> cst.Module:
    """Declares the layers of a network in another order; the order of use stays."""

    class Layers(cst.CSTTransformer):
        def leave_IndentedBlock(
            self, original_node: cst.IndentedBlock, updated_node: cst.IndentedBlock
        ) -> cst.IndentedBlock:
            layer = m.SimpleStatementLine(
                body=[m.Assign(targets=[m.AssignTarget(target=m.Attribute(value=m.Name("self")))])]
            )
            body = list(updated_node.body)
            places = [i for i, line in enumerate(body) if m.matches(line, layer)]
            lines = [body[i] for i in places]
            chance.shuffle(lines)
            for i, line in zip(places, lines, strict=True):
                body[i] = line
            return updated_node.with_changes(body=body)

    return module.visit(Layers())


def move_zero_grad(module: cst.Module, chance: random.Random) -> cst.Module:
    """Puts ``zero_grad`` where it is right as well: first in the loop, right before ``backward``, or last."""

    class Place(cst.CSTTransformer):
        def leave_IndentedBlock(
            self, original_node: cst.IndentedBlock, updated_node: cst.IndentedBlock
        ) -> cst.IndentedBlock:
            body = list(updated_node.body)
            simple = [line if isinstance(line, cst.SimpleStatementLine) else cst.Pass() for line in body]
            code = [module.code_for_node(line) for line in simple]
            at = next((i for i, line in enumerate(code) if "zero_grad" in line and "def " not in line), None)
            back = next((i for i, line in enumerate(code) if "backward" in line), None)
            if at is None or back is None or "for " in code[at]:
                return updated_node
            line = body.pop(at)
            where = chance.choice(("first", "before backward", "last"))
            body.insert({"first": 0, "before backward": back - 1, "last": len(body)}[where], line)
            return updated_node.with_changes(body=body)

    return module.visit(Place())


def loop_by_hand(module: cst.Module, chance: random.Random) -> cst.Module:
    """Writes a ``for`` as ``while`` with ``iter`` and ``next``, or counts along with ``enumerate``."""

    class Loops(cst.CSTTransformer):
        def leave_For(self, original_node: cst.For, updated_node: cst.For) -> cst.BaseStatement:
            if chance.random() < 0.5 or m.findall(updated_node.body, m.Continue() | m.Break()):
                return updated_node
            if chance.random() < 0.5:
                return helpers.parse_template_statement(  # type: ignore[no-any-return]
                    "for _count, {target} in enumerate({iter}):\n    pass\n",
                    target=_parenthesised(updated_node.target),
                    iter=updated_node.iter,
                ).with_changes(body=updated_node.body)
            loop = cst.parse_statement(
                "while True:\n    try:\n        _item = next(_items)\n    except StopIteration:\n        break\n"
            )
            assert isinstance(loop, cst.While)
            take = helpers.parse_template_statement("{target} = _item", target=updated_node.target)
            start = helpers.parse_template_statement("_items = iter({iter})", iter=updated_node.iter)
            assert isinstance(loop.body, cst.IndentedBlock)
            body = loop.body.with_changes(body=[*loop.body.body, take, *updated_node.body.body])
            return cst.FlattenSentinel([start, loop.with_changes(body=body)])  # type: ignore[return-value]

    return module.visit(Loops())


def _parenthesised(target: cst.BaseAssignTargetExpression) -> cst.BaseExpression:
    if isinstance(target, cst.Tuple) and not target.lpar:
        return target.with_changes(lpar=[cst.LeftParen()], rpar=[cst.RightParen()])
    return target  # type: ignore[return-value]


def without_annotations(module: cst.Module, chance: random.Random) -> cst.Module:
    """Drops the type hints."""

    class Bare(cst.CSTTransformer):
        def leave_Param(self, original_node: cst.Param, updated_node: cst.Param) -> cst.Param:
            return updated_node.with_changes(annotation=None)

        def leave_FunctionDef(self, original_node: cst.FunctionDef, updated_node: cst.FunctionDef) -> cst.FunctionDef:
            return updated_node.with_changes(returns=None)

        def leave_AnnAssign(self, original_node: cst.AnnAssign, updated_node: cst.AnnAssign) -> cst.BaseSmallStatement:
            if updated_node.value is None:
                return updated_node
            return cst.Assign([cst.AssignTarget(updated_node.target)], updated_node.value)

    return module.visit(Bare())


def more_arguments(module: cst.Module, chance: random.Random) -> cst.Module:
    """Gives functions and methods a further optional argument."""

    class More(cst.CSTTransformer):
        def leave_FunctionDef(self, original_node: cst.FunctionDef, updated_node: cst.FunctionDef) -> cst.FunctionDef:
            if updated_node.name.value == "main":
                return updated_node
            more = cst.Param(cst.Name("verbose"), default=cst.Name("False"), annotation=None)
            return updated_node.with_changes(
                params=updated_node.params.with_changes(params=[*updated_node.params.params, more])
            )

    return module.visit(More())


def chatter(module: cst.Module, chance: random.Random) -> cst.Module:
    """Prints something that nobody asked for, and imports more than is needed."""
    lines = cst.parse_module("import math, os, sys, time\nimport numpy as np\nprint('ready', math.pi)\n").body
    at = next(i for i, line in enumerate(module.body) if not _is_heading(line))
    return module.with_changes(body=[*module.body[:at], *lines, *module.body[at:]])


def _is_heading(line: cst.CSTNode) -> bool:
    future = m.SimpleStatementLine(body=[m.ImportFrom(module=m.Name("__future__"))])
    docstring = m.SimpleStatementLine(body=[m.Expr(m.SimpleString() | m.ConcatenatedString())])
    return m.matches(line, future | docstring)


def wrap_in_if(module: cst.Module, chance: random.Random) -> cst.Module:
    """Puts simple statements under conditions that always hold."""

    class Conditions(cst.CSTTransformer):
        def leave_IndentedBlock(
            self, original_node: cst.IndentedBlock, updated_node: cst.IndentedBlock
        ) -> cst.IndentedBlock:
            call = m.SimpleStatementLine(body=[m.Expr(m.Call())])
            body = [
                cst.If(cst.Name("True"), cst.IndentedBlock([line]))
                if m.matches(line, call) and chance.random() < 0.3 and "super" not in module.code_for_node(line)
                else line
                for line in updated_node.body
            ]
            return updated_node.with_changes(body=body)

    return module.visit(Conditions())


def pull_out_helpers(module: cst.Module, chance: random.Random) -> cst.Module:
    """Moves method calls that stand alone (``optimizer.step()``) into a function beside."""

    class Calls(cst.CSTTransformer):
        used = False

        def leave_Expr(self, original_node: cst.Expr, updated_node: cst.Expr) -> cst.Expr:
            bare = m.Expr(m.Call(func=m.Attribute(value=m.Name()), args=[]))
            if m.matches(updated_node, bare) and chance.random() < 0.5:
                self.used = True
                call = updated_node.value
                assert isinstance(call, cst.Call)
                return updated_node.with_changes(
                    value=helpers.parse_template_expression("_do({function})", function=call.func)
                )
            return updated_node

    calls = Calls()
    changed = module.visit(calls)
    if not calls.used:
        return module
    helper = cst.parse_module("def _do(action):\n    return action()\n").body
    at = next(i for i, line in enumerate(changed.body) if not _is_heading(line))
    return changed.with_changes(body=[*changed.body[:at], *helper, *changed.body[at:]])


def write_to_stdout(module: cst.Module, chance: random.Random) -> cst.Module:
    """Prints by other means."""

    class Prints(cst.CSTTransformer):
        used = False

        def leave_Call(self, original_node: cst.Call, updated_node: cst.Call) -> cst.BaseExpression:
            if m.matches(updated_node, m.Call(func=m.Name("print"), args=[m.Arg(keyword=None)])):
                self.used = True
                other = chance.choice(("_sys.stdout.write(str({what}) + chr(10))", "print({what}, flush=True)", "print(str({what}), end=chr(10))"))  # fmt: skip
                return helpers.parse_template_expression(other, what=updated_node.args[0].value)
            return updated_node

    prints = Prints()
    changed = module.visit(prints)
    if not prints.used:
        return module
    at = next(i for i, line in enumerate(changed.body) if not _is_heading(line))
    extra = cst.parse_module("import sys as _sys\n").body
    return changed.with_changes(body=[*changed.body[:at], *extra, *changed.body[at:]])


REWRITES: tuple[Rewrite, ...] = (
    alternate,
    rename_locals,
    rename_attributes,
    reorder_layers,
    move_zero_grad,
    loop_by_hand,
    without_annotations,
    more_arguments,
    chatter,
    wrap_in_if,
    pull_out_helpers,
    write_to_stdout,
)

NEEDS = "import torch\nfrom torch import nn, optim\nimport torch.nn.functional as F\n"
"""What the other forms may refer to."""


def rewrite(source: str, seed: int) -> str:
    """The program, rewritten by a few rewrites that the seed chooses; always the same ones for the same seed."""
    chance = random.Random(seed)
    module = cst.parse_module(source)
    at = next(i for i, line in enumerate(module.body) if not _is_heading(line))
    module = module.with_changes(body=[*module.body[:at], *cst.parse_module(NEEDS).body, *module.body[at:]])
    changes = chance.sample(REWRITES, k=chance.randint(2, 6))
    if loop_by_hand in changes and rename_locals in changes:  # names that a loop brings along are not to be renamed
        changes = [rename_locals, *(change for change in changes if change is not rename_locals)]
    for change in changes:
        module = change(module, chance)
    return module.code
