"""Errands of the Latent page: what it asks threads to do. Each imports its rooms when it is called."""

from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

from translator.errors import ConfigError
from translator.gui.gallery import Tile, read_tiles
from translator.gui.latent.easel import Drawn, Sitting
from translator.jobs.progress import Control, Report
from translator.models.library import Library

if TYPE_CHECKING:
    from translator.latent.book import Book
    from translator.latent.code import Code
    from translator.latent.directions import Direction
    from translator.latent.nearest import Neighbour
    from translator.latent.space import Space


def explorable(library: Library) -> list[Tile]:
    """Return the Models whose pictures are made from codes."""
    from translator.latent.space import has_codes

    return [tile for tile in read_tiles(library) if tile.entry.card and has_codes(tile.entry.card)]


def found(operand: str, space: "Space", book: "Book") -> "Code":
    """Return the code of an operand."""
    from translator.latent.finding import find_code

    return find_code(space, book, operand)


def kept(sitting: Sitting) -> "list[Code]":
    """Return the kept codes of the Model."""
    from translator.latent.book import Book

    return Book(sitting.entry.sound).codes()


def keep(sitting: Sitting, code: "Code", name: str) -> "Code":
    """Keep a code and return it with its name."""
    from translator.latent.book import Book

    return Book(sitting.entry.sound).keep(code, name)


def remove(sitting: Sitting, name: str) -> "Code":
    """Forget a kept code and return it."""
    from translator.latent.book import Book

    book = Book(sitting.entry.sound)
    code = book.find(name)
    book.remove(name)
    return code


def directions(sitting: Sitting, of: str, report: Report, control: Control) -> "list[Direction]":
    """Find the principal directions, of pictures or of kept codes."""
    from translator.latent.book import Book
    from translator.latent.directions import of_codes, of_pictures

    if of == "kept":
        return of_codes([code.values for code in Book(sitting.entry.sound).codes()])
    return of_pictures(sitting.space(), condition=sitting.condition, report=report, control=control)


def encode(sitting: Sitting, picture: Path, name: str, _report: Report, _control: Control) -> "Code":
    """Find the code of a picture and keep it."""
    from translator.latent.encoding import encoded

    return keep(sitting, encoded(sitting.space(), picture), name)


def nearest(drawn: Drawn, folder: Path, report: Report, control: Control) -> "Neighbour":
    """Return the training picture most like a drawn one."""
    from translator.latent.nearest import nearest as nearest_of

    return nearest_of([drawn.pixels], folder, report=report, control=control)[0]


def write(drawn: Drawn, path: Path) -> Path:
    """Write a drawn picture."""
    from translator.images.codec import encode as write_picture

    write_picture(drawn.pixels, path)
    return path


def name_for(picture: Path, taken: Collection[str]) -> str:
    """Return a name for the code of a picture, like that of its file and not taken."""
    from translator.latent.code import check_name

    letters = "".join(letter if letter.isalnum() else "_" for letter in picture.stem)[:50]
    plain = letters if letters.isidentifier() else f"picture_{letters}"
    try:
        check_name(plain)
    except ConfigError:
        plain = "picture"
    name, number = plain, 1
    while name in taken:
        number += 1
        name = f"{plain}_{number}"
    return name
