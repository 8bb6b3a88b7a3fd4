"""The sentences that the rooms below the window say: found in the code as templates, for translation.

A sentence is what is passed to an error, a Note, a Failure, a Finding and their like. It is followed through the names,
functions and constants that it is put together from. In a template

    {0}         holds a value that is shown as it is: a path, a name
    {0:number}  holds a number, which is shown as it is
    {0:words}   holds words that are sentences or parts of sentences themselves
    {is|are}    is one of these words, which only grammar asks for
"""

import ast
import gc
import itertools
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Literal

ROOT = Path(__file__).resolve().parents[1]
ROOMS = (ROOT / "translator", ROOT / "plugins")
SAYS = {
    "Alarm": (0, 1),
    "Failure": (1,),
    "Finding": (2,),
    "Gallery": (1, 2, 4),
    "Note": (0,),
    "Problem": (0,),
    "Progress": (0,),
    "progress": (0,),
}
"""Call -> which of its arguments are for the user."""
SAYING = {"complaint", "problem", "reason", "refusal", "remedy", "sentence", "sentences", "what", "why"}
"""Names of arguments, keys and attributes that hold words for the user."""
CARRYING = SAYING | {"cause", "error", "hint", "said", "strerror"}
"""Names that hold words of which nothing is known here."""
OF_VALUES = {"config", "settings"}
"""Files of Configs: what they say against a value is shown beside its field."""

SILENT = ("api", "cli", "conformance", "nn", "gui")
"""Rooms that say nothing to the window but by an error."""
UNHEARD = {"AssertionError", "Field", "RuntimeError", "ValueError", "compile", "exception", "debug", "info", "warning"}
"""Calls whose texts no user of the window reads, or that are gathered as words of a Config."""
UNSEEN = {"translator.evaluate.page"}
"""Files that write what is read elsewhere."""
MARKUP = re.compile(r"[<>\n\\|\[]|^--|^\W*$")

WORD = re.compile(r"[A-Za-z][a-z]+")
"""What stands alone and is no such word is a name, such as .png or RGB."""

FOREIGN = {
    "{0}: {1}: {2:words} (given: {3}).",
    "input should be a valid boolean, unable to interpret input",
    "input should be a valid integer, unable to parse string as an integer",
    "input should be a valid integer, got a number with a fractional part",
    "input should be a valid number, unable to parse string as a number",
    "input should be a valid string",
    "input should be greater than {0}",
    "input should be greater than or equal to {0}",
    "input should be less than {0}",
    "input should be less than or equal to {0}",
    "input should be {0}",
    "value error, {0:words}",
}
"""What pydantic says against a value, and how a Config hands that on."""
OF_SYSTEM = {
    "File exists",
    "Is a directory",
    "No space left on device",
    "No such file or directory",
    "Not a directory",
    "Operation not permitted",
    "Permission denied",
    "Read-only file system",
    "Too many open files",
}
"""What the system says of files, which sentences end in."""

OF_NUMBERS = re.compile(r"^[+,\d]*(\.\d+)?[,dfg%]$")
"""How f-strings write numbers."""

DEEP = 8
"""Steps that a text is followed, which ends where functions call each other."""


@dataclass(frozen=True)
class Place:
    """A place in a template, and what it holds: "words", a "number", or "" for any value."""

    kind: Literal["words", "number", ""] = ""


@dataclass(frozen=True)
class Choice:
    """Words of which grammar asks for one."""

    words: tuple[str, ...]


Part = str | Place | Choice
Template = tuple[Part, ...]
NUMBER = Place("number")
WORDS: Template = (Place("words"),)


@dataclass(frozen=True)
class Scope:
    """Where an expression stands: its module, its function, and what that function was called with."""

    module: "Module"
    function: ast.FunctionDef | None = None
    given: Mapping[str, tuple[ast.expr, "Scope"]] = field(default_factory=dict)


class Module:
    """One file of Python, with what its names stand for."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.tree = ast.parse(path.read_text(encoding="utf-8"))

    @cached_property
    def nodes(self) -> list[tuple[ast.AST, ast.FunctionDef | None]]:
        """Return everything in the file, each with the function that it stands in."""
        pending: list[tuple[ast.AST, ast.FunctionDef | None]] = [(self.tree, None)]
        for node, function in pending:
            within = node if isinstance(node, ast.FunctionDef) else function
            pending += [(child, within) for child in ast.iter_child_nodes(node)]
        return pending

    @cached_property
    def functions(self) -> dict[str, list[ast.FunctionDef]]:
        """Return the functions and methods by name."""
        found: dict[str, list[ast.FunctionDef]] = {}
        for node, _ in self.nodes:
            if isinstance(node, ast.FunctionDef):
                found.setdefault(node.name, []).append(node)
        return found

    @cached_property
    def calls(self) -> dict[str, list[tuple[ast.Call, ast.FunctionDef | None]]]:
        """Return the calls by the name of what is called, each with the function that it is made in."""
        found: dict[str, list[tuple[ast.Call, ast.FunctionDef | None]]] = {}
        for call, function in self.nodes:
            if isinstance(call, ast.Call):
                found.setdefault(_name(call.func), []).append((call, function))
        return found

    @cached_property
    def constants(self) -> dict[str, ast.expr]:
        """Return what is assigned to names at the top of the file."""
        return {name: value for node in self.tree.body for name, value in _assigned(node)}

    @cached_property
    def imports(self) -> dict[str, str]:
        """Return the modules of this project that names are imported from."""
        found = {}
        for node, _ in self.nodes:
            if isinstance(node, ast.ImportFrom) and node.module:
                found.update({alias.name: node.module for alias in node.names if alias.asname is None})
        return found


def gather(rooms: Iterable[Path] = ROOMS) -> set[str]:
    """Return the templates of all sentences in some folders of code."""
    # Trees of code are no garbage, and to look for some among them takes more than half of the time.
    gc.disable()
    try:
        return Sentences(rooms).gather()
    finally:
        gc.enable()


class Sentences:
    """Gathers the templates of all sentences in some folders of code."""

    def __init__(self, rooms: Iterable[Path] = ROOMS) -> None:
        self._modules = dict(_modules(rooms))
        self._bodies: dict[ast.FunctionDef, list[ast.AST]] = {}
        self._found: set[str] = set()

    def gather(self) -> set[str]:
        """Return the templates."""
        errors = self._errors()
        for name, module in self._modules.items():
            if not set(name.split(".")) & {"cli", "conformance"}:
                shown = errors | {"ValueError"} if module.path.stem in OF_VALUES else errors
                for node, function in module.nodes:
                    for said in _said(node, shown, is_below="gui" not in name):
                        self._add(self._resolve(said, Scope(module, function)))
            if not set(name.split(".")) & set(SILENT) and name.startswith("translator.") and name not in UNSEEN:
                for said, function in _prose(module.tree, None):
                    self._add(self._resolve(said, Scope(module, function)))
        return self._found | FOREIGN | OF_SYSTEM

    def _errors(self) -> set[str]:
        """Return the names of the errors that are shown as they are."""
        return {node.name for node in self._modules["translator.errors"].tree.body if isinstance(node, ast.ClassDef)}

    def _add(self, templates: Iterable[Template]) -> None:
        self._found |= {written for written in map(write, templates) if written}

    def _resolve(self, node: ast.expr, scope: Scope, depth: int = 0) -> list[Template]:
        """Return what an expression can say; none where it is a value."""
        if depth > DEEP:
            return []
        match node:
            case ast.Constant(value=str(text)):
                return [(text,)]
            case ast.JoinedStr(values=values):
                return [tuple(itertools.chain.from_iterable(self._part(value, scope, depth) for value in values))]
            case ast.BinOp(left=left, op=ast.Add(), right=right):
                sides = [self._resolve(side, scope, depth + 1) or [(Place(),)] for side in (left, right)]
                return (
                    [first + second for first, second in itertools.product(*sides)]
                    if sides != [[(Place(),)]] * 2
                    else []
                )
            case ast.IfExp(body=body, orelse=other):
                return self._all((body, other), scope, depth)
            case ast.BoolOp(values=values) | ast.List(elts=values) | ast.Tuple(elts=values) | ast.Dict(values=values):
                return self._all(values, scope, depth)
            case ast.NamedExpr(value=value) | ast.Starred(value=value):
                return self._resolve(value, scope, depth + 1)
            case ast.GeneratorExp(elt=value) | ast.ListComp(elt=value):
                return self._resolve(value, scope, depth + 1)
            case ast.Call():
                return self._call(node, scope, depth)
            case ast.Name(id=name):
                return self._of_name(name, scope, depth)
            case ast.Subscript(value=value, slice=key):
                return self._subscript(value, key, scope, depth)
            case ast.Attribute(attr=name):
                return self._attribute(node, name, scope, depth)
        return []

    def _all(self, nodes: Iterable[ast.expr], scope: Scope, depth: int) -> list[Template]:
        return [template for node in nodes for template in self._resolve(node, scope, depth + 1)]

    def _part(self, node: ast.expr, scope: Scope, depth: int) -> Template:
        """Return what a part of an f-string is in its template."""
        match node:
            case ast.Constant(value=str(text)):
                return (text,)
            case ast.FormattedValue(value=value, conversion=-1, format_spec=None):
                alternatives = self._resolve(value, scope, depth + 1)
                if len(alternatives) == 1 and any(isinstance(part, Choice) for part in alternatives[0]):
                    return alternatives[0]
                self._add(alternatives)
                return (Place("words" if any(map(_is_prose, alternatives)) else ""),)
            case ast.FormattedValue(format_spec=ast.JoinedStr(values=[ast.Constant(value=str(spec))])):
                return (NUMBER if OF_NUMBERS.search(spec) else Place(),)
        return (Place(),)

    def _call(self, call: ast.Call, scope: Scope, depth: int) -> list[Template]:
        name = _name(call.func)
        if name == "join" and call.args:
            alternatives = self._resolve(call.args[0], scope, depth + 1)
            self._add(alternatives)
            return [WORDS] if any(map(_is_prose, alternatives)) else []
        if name in ("str", "strip", "rstrip", "replace", "capitalize") and (
            call.args or isinstance(call.func, ast.Attribute)
        ):
            inner = call.args[0] if name == "str" else call.func.value if isinstance(call.func, ast.Attribute) else call
            return [WORDS] if self._resolve(inner, scope, depth + 1) else []
        if scope.module.imports.get(name) == "translator.data.wording":
            return list(self._wording(name, call, scope, depth))
        return self._returned(name, call, scope, depth)

    def _wording(self, name: str, call: ast.Call, scope: Scope, depth: int) -> Iterator[Template]:
        """Return what the functions say that put numbers into sentences."""
        texts = [[_plain(each) for each in self._resolve(argument, scope, depth + 1)] for argument in call.args]
        match name, texts:
            case "verb", [_, [first], [second]]:
                yield (Choice((first, second)),)
            case "verb", _:
                yield WORDS
            case "count", [_, nouns]:
                yield from ((NUMBER, f" {noun}{end}") for noun in nouns for end in ("", "s"))
            case "share", [_, _, nouns]:
                yield from (each for noun in nouns for each in _shares(noun))
            case "subject", [_, _, nouns, [first], [second], *_]:
                self._add(_begun(each) for noun in nouns for each in _shares(noun))
                self._add((*_begun(each), " of ", Place()) for noun in nouns for each in _shares(noun))
                yield (*WORDS, " ", Choice((first, second)))
            case "sentence", _:
                yield from map(_begun, self._resolve(call.args[0], scope, depth + 1))

    def _returned(self, name: str, call: ast.Call, scope: Scope, depth: int) -> list[Template]:
        found = []
        for module, function in self._functions(name, scope.module):
            if function.returns is not None and "str" in ast.unparse(function.returns):
                inner = Scope(module, function, dict(_given(function, call, scope)))
                for node in self._own(function):
                    if isinstance(node, ast.Return | ast.Yield) and node.value is not None:
                        found += self._resolve(node.value, inner, depth + 1)
        return found

    def _own(self, function: ast.FunctionDef) -> list[ast.AST]:
        """Return the nodes of a function without those of functions in it."""
        if function not in self._bodies:
            found: list[ast.AST] = list(function.body)
            for node in found:
                if not isinstance(node, ast.FunctionDef | ast.Lambda | ast.ClassDef):
                    found += ast.iter_child_nodes(node)
            self._bodies[function] = found
        return self._bodies[function]

    def _functions(self, name: str, module: Module) -> Iterator[tuple[Module, ast.FunctionDef]]:
        if name in module.functions:
            yield from ((module, function) for function in module.functions[name])
        elif other := self._modules.get(module.imports.get(name, "")):
            yield from ((other, function) for function in other.functions.get(name, []))

    def _of_name(self, name: str, scope: Scope, depth: int) -> list[Template]:
        if name in scope.given:
            value, outer = scope.given[name]
            return self._resolve(value, outer, depth + 1)
        if scope.function is not None:
            local = [value for node in self._own(scope.function) for target, value in _assigned(node) if target == name]
            local += [value for node in self._own(scope.function) for value in _appended(node, name)]
            if found := self._all(local, scope, depth):
                return found
            if name in _parameters(scope.function) and not scope.given:
                return self._of_callers(name, scope.function, scope.module, depth) or (
                    [WORDS] if name in CARRYING else []
                )
        if name in scope.module.constants:
            return self._resolve(scope.module.constants[name], Scope(scope.module), depth + 1)
        other = self._modules.get(scope.module.imports.get(name, ""))
        if other is not None and name in other.constants:
            return self._resolve(other.constants[name], Scope(other), depth + 1)
        return [WORDS] if name in CARRYING else []

    def _of_callers(self, name: str, function: ast.FunctionDef, module: Module, depth: int) -> list[Template]:
        found = []
        for call, caller in module.calls.get(function.name, []):
            outer = Scope(module, caller)
            if caller is not function and name in (given := dict(_given(function, call, outer))):
                found += self._resolve(*given[name], depth + 1)
        return found

    def _subscript(self, value: ast.expr, key: ast.expr, scope: Scope, depth: int) -> list[Template]:
        if isinstance(key, ast.Constant) and key.value in CARRYING:
            return [WORDS]
        if isinstance(value, ast.Name) and value.id.isupper():
            return self._resolve(value, scope, depth + 1)
        return []

    def _attribute(self, node: ast.Attribute, name: str, scope: Scope, depth: int) -> list[Template]:
        properties = [function for function in scope.module.functions.get(name, []) if function.decorator_list]
        if isinstance(node.value, ast.Name) and node.value.id == "self" and properties:
            return self._returned(name, ast.Call(func=node, args=[], keywords=[]), scope, depth)
        return [WORDS] if name in CARRYING else []


def write(template: Template) -> str:
    """Return a template as it stands in a file of translations, "" for one without words."""
    if not _is_prose(template) or template == WORDS:
        return ""
    written, number = "", 0
    for part in template:
        match part:
            case str(text):
                written += text.replace("{", "{{").replace("}", "}}")
            case Choice(words=words):
                written += "{" + "|".join(words) + "}"
            case Place(kind=kind):
                written += f"{{{number}:{kind}}}" if kind else f"{{{number}}}"
                number += 1
    return written


def _is_prose(template: Template) -> bool:
    """Tell whether a template holds a word, or a place that does."""
    if len(template) == 1 and isinstance(template[0], str) and " " not in template[0]:
        return WORD.fullmatch(template[0]) is not None
    has_words = any(isinstance(part, str) and sum(map(str.isalpha, part)) > 1 for part in template)
    return has_words or template == WORDS or template.count(*WORDS) > 1


def _plain(template: Template) -> str:
    return "".join(part for part in template if isinstance(part, str))


def _shares(noun: str) -> Iterator[Template]:
    yield NUMBER, " of ", NUMBER, f" {noun}s"
    yield "all ", NUMBER, f" {noun}s"
    yield (f"the only {noun}",)


def _begun(template: Template) -> Template:
    first, *rest = template
    return (first[:1].upper() + first[1:], *rest) if isinstance(first, str) else template


def _said(node: ast.AST, errors: set[str], *, is_below: bool) -> Iterator[ast.expr]:
    """Return the expressions in a node that are shown to the user; the window translates its own by itself."""
    match node:
        case ast.Call(func=func, args=args, keywords=keywords):
            name = _name(func)
            for position in (0,) if name in errors else SAYS.get(name, ()):
                yield from args[position : position + 1]
            yield from (keyword.value for keyword in keywords if is_below and keyword.arg in SAYING)
        case ast.Assign(targets=[ast.Attribute(attr=name)], value=value) if name in SAYING:
            yield value
        case ast.Dict(keys=keys, values=values) if is_below:
            for key, value in zip(keys, values, strict=True):
                if isinstance(key, ast.Constant) and key.value in SAYING:
                    yield value


def _prose(node: ast.AST, function: ast.FunctionDef | None) -> Iterator[tuple[ast.expr, ast.FunctionDef | None]]:
    """Return the texts of three words and more, which may stand in tables or go ways that are not followed."""
    match node:
        case ast.Expr(value=ast.Constant()) | ast.arg() | ast.AnnAssign(value=None):
            return
        case ast.Call(func=func) if _name(func) in UNHEARD:
            return
        case ast.JoinedStr(values=values):
            text = "".join(str(part.value) if isinstance(part, ast.Constant) else "0" for part in values)
            if _reads(text):
                yield node, function
            return
        case ast.Constant(value=str(text)) if _reads(text):
            yield node, function
    within = node if isinstance(node, ast.FunctionDef) else function
    for name, child in ((name, child) for name, value in ast.iter_fields(node) for child in _children(value)):
        if name not in ("annotation", "returns"):
            yield from _prose(child, within)


def _children(value: object) -> Iterator[ast.AST]:
    yield from (child for child in (value if isinstance(value, list) else [value]) if isinstance(child, ast.AST))


def _reads(text: str) -> bool:
    words = [word for word in text.split() if any(map(str.isalpha, word))]
    return len(words) > 2 and MARKUP.search(text) is None


def _modules(rooms: Iterable[Path]) -> Iterator[tuple[str, Module]]:
    for room in rooms:
        for path in sorted(room.rglob("*.py")):
            parts = path.relative_to(room.parent if room.name == "translator" else room).with_suffix("").parts
            yield ".".join(part for part in parts if part != "__init__"), Module(path)


def _assigned(node: ast.AST) -> Iterator[tuple[str, ast.expr]]:
    match node:
        case ast.Assign(targets=[ast.Name(id=name)], value=value):
            yield name, value
        case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value):
            yield name, value
        case (
            ast.AugAssign(target=ast.Name(id=name), value=value) | ast.NamedExpr(target=ast.Name(id=name), value=value)
        ):
            yield name, value
        case ast.Assign(targets=[ast.Tuple(elts=targets)], value=ast.Tuple(elts=values)) if len(targets) == len(values):
            yield from (
                (target.id, value)
                for target, value in zip(targets, values, strict=True)
                if isinstance(target, ast.Name)
            )


def _appended(node: ast.AST, name: str) -> Iterator[ast.expr]:
    match node:
        case ast.Call(func=ast.Attribute(value=ast.Name(id=into), attr="append"), args=[value]) if into == name:
            yield value


def _given(function: ast.FunctionDef, call: ast.Call, scope: Scope) -> Iterator[tuple[str, tuple[ast.expr, Scope]]]:
    """Return what a call gives to the parameters of a function, defaults included."""
    names = _parameters(function)
    defaults = function.args.defaults
    yield from ((name, (value, Scope(scope.module))) for name, value in zip(names[::-1], defaults[::-1], strict=False))
    if names[:1] == ["self"] and isinstance(call.func, ast.Attribute):
        names = names[1:]
    yield from ((name, (value, scope)) for name, value in zip(names, call.args, strict=False))
    yield from ((keyword.arg, (keyword.value, scope)) for keyword in call.keywords if keyword.arg)


def _parameters(function: ast.FunctionDef) -> list[str]:
    return [argument.arg for argument in (*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs)]


def _name(function: ast.expr) -> str:
    match function:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""
