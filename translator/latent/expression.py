"""Expressions: "glasses - man + woman", "mean(a, b, c)", "0.5 * a + 0.5 * seed:7", as weights of operands.

    sum      = [-] product {(+ | -) product}
    product  = [number *] operand
    operand  = name | seed:number | mean(sum {, sum}) | (sum)

Nothing is evaluated but this: what is typed becomes numbers, never code.
"""

import re
from dataclasses import dataclass

from translator.errors import ConfigError
from translator.latent.code import RESERVED

LONGEST = 1000
DEEPEST = 20
MAX_SEED = 2**63 - 1

_SEED = "seed:"
_TOKEN = re.compile(r"\s*(?:(seed\s*:\s*\d+)|(\d+(?:\.\d*)?|\.\d+)|([^\W\d]\w*)|([-+*(),]))")

Terms = dict[str, float]
"""Operand -> weight. An operand is the name of a code, or "seed:7"."""


def parse(text: str) -> Terms:
    """Return the weights of the operands of an expression, in order; ConfigError where it is none."""
    if len(text) > LONGEST:
        raise ConfigError(f"An expression has at most {LONGEST:,} characters, and this one has {len(text):,}.")
    reader = _Reader(text, _tokens(text))
    terms = reader.sum()
    if reader.kind != "end":
        raise reader.refusal(f"{reader.word} does not belong there")
    return terms


def seed_of(operand: str) -> int | None:
    """Return the number of an operand such as "seed:7", None for a name."""
    return int(operand.removeprefix(_SEED)) if operand.startswith(_SEED) else None


@dataclass(frozen=True)
class _Token:
    kind: str
    word: str


def _tokens(text: str) -> list[_Token]:
    found, place = [], 0
    while text[place:].strip():
        match = _TOKEN.match(text, place)
        if match is None:
            raise ConfigError(f"{_shown(text)} holds {text[place:].strip()[0]!a}; {_HELP}.")
        kinds = ("seed", "number", "name", "sign")
        found.append(_Token(kinds[(match.lastindex or 1) - 1], match[match.lastindex or 1]))
        place = match.end()
    return [*found, _Token("end", "")]


class _Reader:
    """Reads tokens from left to right, one method for each rule of the grammar."""

    def __init__(self, text: str, tokens: list[_Token]) -> None:
        self._text, self._tokens = text, tokens
        self._place = self._depth = 0

    @property
    def kind(self) -> str:
        """Return the kind of the token that comes next."""
        return self._tokens[self._place].kind

    @property
    def word(self) -> str:
        """Return the token that comes next."""
        return self._tokens[self._place].word

    def refusal(self, what: str) -> ConfigError:
        """Return the error that says what is wrong with the expression."""
        return ConfigError(f"{_shown(self._text)}: {what}; {_HELP}.")

    def sum(self) -> Terms:
        """Read products with signs between them."""
        self._depth += 1
        if self._depth > DEEPEST:
            raise self.refusal("it is nested too deeply")
        total: Terms = {}
        factor = -1.0 if self._takes("-") else 1.0
        while True:
            _add(total, self._product(), factor)
            if self._takes("+"):
                factor = 1.0
            elif self._takes("-"):
                factor = -1.0
            else:
                self._depth -= 1
                return total

    def _product(self) -> Terms:
        if self.kind != "number":
            return self._operand()
        factor = float(self._next())
        if not self._takes("*"):
            raise self.refusal(f"{factor:g} needs a * and a code behind it")
        return {name: factor * weight for name, weight in self._operand().items()}

    def _operand(self) -> Terms:
        if self.kind == "seed":
            return {f"{_SEED}{self._seed()}": 1.0}
        if self.kind == "name" and self.word not in RESERVED:
            return {self._next(): 1.0}
        if self.kind == "name" and self.word == "mean":
            self._next()
            return self._mean()
        if self._takes("("):
            inside = self.sum()
            self._expect(")")
            return inside
        raise self.refusal(f"a code is missing before {self.word}" if self.word else "a code is missing at its end")

    def _mean(self) -> Terms:
        self._expect("(")
        parts = [self.sum()]
        while self._takes(","):
            parts.append(self.sum())
        self._expect(")")
        total: Terms = {}
        for part in parts:
            _add(total, part, 1 / len(parts))
        return total

    def _seed(self) -> int:
        seed = int(self._next().partition(":")[2])
        if seed > MAX_SEED:
            raise self.refusal(f"a seed is at most {MAX_SEED}")
        return seed

    def _next(self) -> str:
        self._place += 1
        return self._tokens[self._place - 1].word

    def _takes(self, sign: str) -> bool:
        is_there = self.kind == "sign" and self.word == sign
        self._place += is_there
        return is_there

    def _expect(self, sign: str) -> None:
        if not self._takes(sign):
            raise self.refusal(f"a {sign} is missing")


def _add(total: Terms, terms: Terms, factor: float) -> None:
    for name, weight in terms.items():
        total[name] = total.get(name, 0.0) + factor * weight


def _shown(text: str) -> str:
    return f'"{text[:60]}…"' if len(text) > 60 else f'"{text}"'


_HELP = "write codes by name or as seed:7, such as glasses - man + woman, or mean(a, b, c)"
