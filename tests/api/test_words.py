import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator.api.words import BEGIN, PADDING, SPECIAL, UNKNOWN, split, tokenise, unknown, vocabulary

WORDS = vocabulary(["a red apple", "A green apple", "one red bird"])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A red apple.", ["a", "red", "apple"]),
        ("Don’t stop -- the 'Old' café", ["don't", "stop", "the", "old", "café"]),
        ("cafe\u0301 ＡＢＣ 12-pack snake_case", ["café", "abc", "12", "pack", "snake", "case"]),
        ("Straße STRASSE", ["strasse", "strasse"]),
        ("红苹果 and りんご", ["红", "苹", "果", "and", "り", "ん", "ご"]),
        ("नमस्ते दुनिया", ["नमस्ते", "दुनिया"]),
        ("<begin> ...", ["begin"]),
        (" ' '' \n", []),
    ],
)
def test_words_are_case_folded_letters_and_digits(text: str, words: list[str]) -> None:
    assert split(text) == words


def test_a_vocabulary_begins_with_the_special_tokens_then_the_frequent_words() -> None:
    assert WORDS == ("<padding>", "<begin>", "<unknown>", "a", "apple", "red", "bird", "green", "one")
    assert SPECIAL[PADDING], SPECIAL[BEGIN] == ("<padding>", "<begin>")
    assert SPECIAL[UNKNOWN] == "<unknown>"


def test_rare_words_can_be_left_out() -> None:
    assert vocabulary(["a red apple", "A green apple", "one red bird"], least=2)[3:] == ("a", "apple", "red")


def test_a_text_is_begun_padded_and_cut() -> None:
    assert tokenise("A RED apple!", WORDS, 6) == [1, 3, 5, 4, 0, 0]
    assert tokenise("one red apple", WORDS, 3) == [1, 8, 5]
    assert tokenise("", WORDS, 3) == [1, 0, 0]


def test_unknown_words_are_one_token_and_can_be_named() -> None:
    assert tokenise("a violet apple", WORDS, 4) == [1, 3, UNKNOWN, 4]
    assert unknown("a violet, Violet or red apple", WORDS) == ["violet", "or"]


@given(st.text(max_size=60), st.integers(1, 20))
def test_any_text_becomes_tokens_that_begin_and_are_in_the_vocabulary(text: str, length: int) -> None:
    tokens = tokenise(text, WORDS, length)
    assert (len(tokens), tokens[0]) == (length, BEGIN)
    assert all(0 <= token < len(WORDS) for token in tokens)
    after = tokens[tokens.index(PADDING) :] if PADDING in tokens else []
    assert set(after) <= {PADDING}


@given(st.text(max_size=60))
def test_the_case_of_a_text_and_how_it_is_composed_change_nothing(text: str) -> None:
    assert split(" ".join(split(text))) == split(text)


@given(st.lists(st.text(max_size=20), max_size=6))
def test_no_word_of_the_texts_is_unknown_to_their_vocabulary(texts: list[str]) -> None:
    words = vocabulary(texts)
    assert len(set(words)) == len(words)
    assert not [word for text in texts for word in unknown(text, words)]


def test_the_tokeniser_does_without_torch() -> None:
    program = "import sys, translator.api.words; sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
