"""Expressions: what they mean, and that nothing else is read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator.errors import ConfigError
from translator.latent.code import check_name
from translator.latent.expression import parse, seed_of


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("a", {"a": 1}),
        ("man_with_glasses - man + woman", {"man_with_glasses": 1, "man": -1, "woman": 1}),
        ("mean(a, b, seed:7)", {"a": 1 / 3, "b": 1 / 3, "seed:7": 1 / 3}),
        ("0.25*a + .5 * (b - a)", {"a": -0.25, "b": 0.5}),
        ("-a + 2 * mean(a - b, c)", {"a": 0, "b": -1, "c": 1}),
        ("a - (b - c)", {"a": 1, "b": -1, "c": 1}),
        ("男人-女人", {"男人": 1, "女人": -1}),
        ("seed : 12", {"seed:12": 1}),
        ("seeds", {"seeds": 1}),
    ],
)
def test_an_expression_is_weights_of_codes(text: str, terms: dict[str, float]) -> None:
    assert parse(text) == pytest.approx(terms)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "a code is missing at its end"),
        ("a -", "a code is missing at its end"),
        ("a b", "b does not belong there"),
        ("mean a", r"a \( is missing"),
        ("mean(a, b", r"a \) is missing"),
        ("3 a", r"3 needs a \* and a code behind it"),
        ("3 + a", r"3 needs a \*"),
        ("a * b", r"\* does not belong there"),
        ("a.__class__", r"holds '\.'"),
        ("__import__('os')", r"holds \"'\""),
        ("seed", "a code is missing before seed"),
        ("seed:-1", "a code is missing before seed|holds ':'"),
        ("seed:99999999999999999999", "a seed is at most"),
        ("(" * 30 + "a" + ")" * 30, "nested too deeply"),
        ("a+" * 600 + "a", "at most 1,000 characters"),
    ],
)
def test_anything_else_is_refused_in_a_sentence(text: str, words: str) -> None:
    with pytest.raises(ConfigError, match=words):
        parse(text)


@given(st.text(alphabet="ab(),*-+.:7 seedmean'_\n男", max_size=40))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        terms = parse(text)
    except ConfigError:
        return
    assert terms and all(seed_of(name) is not None or check_name(name) for name in terms)


@pytest.mark.parametrize("name", ["", "7th", "a-b", "a b", "seed", "mean", "a" * 61, "../x", "a\n"])
def test_a_name_that_no_expression_could_hold_is_refused(name: str) -> None:
    with pytest.raises(ConfigError, match="A code cannot be called"):
        check_name(name)
