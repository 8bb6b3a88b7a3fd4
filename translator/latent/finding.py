"""Finding: an expression becomes the code it means, of kept codes and of seeds."""

from dataclasses import dataclass

from translator.latent.book import Book
from translator.latent.code import Code
from translator.latent.expression import parse, seed_of
from translator.latent.space import Space


@dataclass(frozen=True, eq=False)
class Found:
    """What an expression means: the codes in it, their weights, and the code that comes of them."""

    parts: tuple[Code, ...]
    weights: tuple[float, ...]
    result: Code

    @property
    def titles(self) -> list[str]:
        """Return a caption for each part, with its weight, and one for the result."""
        signs = [f"{'-' if weight < 0 else '+'}{_factor(abs(weight))}" for weight in self.weights]
        return [f"{sign} {part.title}" for sign, part in zip(signs, self.parts, strict=True)] + ["result"]


def find(space: Space, book: Book, expression: str) -> Found:
    """Read an expression; raise ConfigError where it is none, ModelError for a name that is not kept.

    One operand alone means that very code, with its name.
    """
    terms = parse(expression)
    parts = tuple(_operand(space, book, operand) for operand in terms)
    weights = tuple(terms.values())
    if weights == (1.0,):
        return Found(parts, weights, parts[0])
    return Found(parts, weights, space.mixed(parts, weights, " ".join(expression.split())))


def find_code(space: Space, book: Book, expression: str) -> Code:
    """Return the code that an expression means."""
    return find(space, book, expression).result


def _operand(space: Space, book: Book, operand: str) -> Code:
    seed = seed_of(operand)
    return book.find(operand) if seed is None else space.seeded(seed)


def _factor(weight: float) -> str:
    return "" if weight == 1 else f" {weight:.2g} *"
