"""Captions of sample sheets."""

import pytest

from translator.train.captions import caption


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("A", "apples"),
        ("A to B", "apples to oranges"),
        ("B again", "oranges again"),
        ("b", "oranges"),
        ("a2b", "apples to oranges"),
        ("b2a output", "oranges to apples output"),
        ("Average of EMA", "Average of EMA"),
    ],
)
def test_letters_are_the_names_of_the_domains(title: str, shown: str) -> None:
    assert caption(title, ("apples", "oranges")) == shown


def test_one_domain_names_its_pictures_alone() -> None:
    assert caption("image", ("flowers",)) == "flowers"
    assert caption("sample", ("flowers",)) == "sample"
    assert caption("A to B", ()) == "A to B"


def test_a_domain_that_is_called_like_a_letter_is_not_replaced_twice() -> None:
    assert caption("A to B", ("B", "A")) == "B to A"
