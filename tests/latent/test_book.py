"""Book: codes are kept by name, to the bit, whole or not at all."""

from pathlib import Path

import numpy as np
import pytest

from translator.errors import ConfigError, ModelError
from translator.latent.book import Book
from translator.latent.code import Code
from translator.models.card import Card

CARD = Card(id="../../evil", name="digits", inputs=(), outputs=())


def code(seed: int) -> Code:
    return Code(np.random.default_rng(seed).standard_normal((2, 3), np.float32), f"seed:{seed}")


def test_what_is_kept_is_found_again(home: Path) -> None:
    Book(CARD).keep(code(1), "one")
    Book(CARD).keep(Code(code(2).values, "one - seed:2 + 男", "old"), "二")
    one, two = Book(CARD).codes()
    assert (one.name, one.origin, two.name, two.origin) == ("one", "seed:1", "二", "one - seed:2 + 男")
    np.testing.assert_array_equal(one.values, code(1).values)
    np.testing.assert_array_equal(Book(CARD).find("二").values, code(2).values)
    assert Book(CARD).path.parent == home / "latent"
    assert Book(CARD.model_copy(update={"id": "another"})).codes() == []


def test_names_are_taken_once_and_can_change() -> None:
    book = Book(CARD)
    book.keep(code(1), "one")
    with pytest.raises(ModelError, match="A code of digits is called one already"):
        book.keep(code(2), "one")
    book.keep(code(3), "three")
    book.keep(code(2), "one", replace=True)
    assert [kept.name for kept in book.codes()] == ["one", "three"]
    np.testing.assert_array_equal(book.find("one").values, code(2).values)
    with pytest.raises(ModelError, match="is called three already"):
        book.rename("one", "three")
    book.rename("one", "first")
    book.remove("three")
    assert [kept.name for kept in book.codes()] == ["first"]
    with pytest.raises(ModelError, match="no kept code called fist; did you mean first"):
        book.find("fist")
    with pytest.raises(ConfigError, match=r"cannot be called .a b"):
        book.rename("first", "a b")


def test_a_damaged_book_is_said_and_never_written_over() -> None:
    book = Book(CARD)
    book.keep(code(1), "one")
    damaged = book.path.read_bytes()[:-3]
    book.path.write_bytes(damaged)
    for attempt in (book.codes, lambda: book.keep(code(2), "two"), lambda: book.remove("one")):
        with pytest.raises(ModelError, match="is damaged; move it away"):
            attempt()
    assert book.path.read_bytes() == damaged


def test_codes_travel_as_json_to_the_bit() -> None:
    there = Code.of_json(code(5).to_json())
    np.testing.assert_array_equal(there.values, code(5).values)
    assert there.title == "seed:5" and there.values.dtype == np.float32
