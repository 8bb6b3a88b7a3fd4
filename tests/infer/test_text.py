"""Text: words become the numbers of the vocabulary; what is not known is said, nothing known is refused."""

import numpy as np
import pytest

from tests.infer.graphs import card
from translator.api import Port
from translator.api.words import BEGIN, PADDING, SPECIAL, UNKNOWN
from translator.errors import ModelError
from translator.infer.text import near, remarks, tokens
from translator.infer.values import values
from translator.models.card import PortCard

TEXT = PortCard.of(Port("text", "text", high=5))
MODEL = card("cars", TEXT, vocabulary=(*SPECIAL, "red", "car", "blue"))
RED, CAR, BLUE = 3, 4, 5


def test_a_text_is_the_begin_token_its_words_and_padding() -> None:
    assert tokens(MODEL, TEXT, ["Red, CAR!", "blue"]).tolist() == [
        [BEGIN, RED, CAR, PADDING, PADDING],
        [BEGIN, BLUE, PADDING, PADDING, PADDING],
    ]


def test_an_unknown_word_becomes_its_token_and_is_said() -> None:
    assert tokens(MODEL, TEXT, ["a red cart"]).tolist() == [[BEGIN, UNKNOWN, RED, UNKNOWN, PADDING]]
    assert remarks(MODEL, {"text": "a red cart"}) == ["cars does not know a, cart and passes over it; it knows car."]
    assert remarks(MODEL, {"text": ["red", "blue car"]}) == []
    assert near(MODEL, "blu") == ["blue"]


def test_what_is_cut_off_is_said() -> None:
    assert tokens(MODEL, TEXT, ["red red red red blue"]).shape == (1, 5)
    assert remarks(MODEL, {"text": "red red red red blue"}) == [
        'cars reads the first 4 words of "red red red red blue" only.'
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("cat bleu", r'knows no word of "cat bleu"; nearest are car, blue\.'),
        ("zzz", r'knows no word of "zzz"; it knows red, car, blue\.'),
        ("", r"needs some words as text; it knows red, car, blue\."),
        ("?!", "needs some words as text"),
        (["red", "zzz"], 'knows no word of "zzz"'),
    ],
)
def test_a_text_without_a_known_word_is_refused(text: object, words: str) -> None:
    with pytest.raises(ModelError, match=words):
        values(MODEL, np.zeros((2, 1, 1, 3), np.uint8), {"text": text}, [0, 0])


def test_each_picture_may_have_its_own_text() -> None:
    made = values(MODEL, np.zeros((2, 1, 1, 3), np.uint8), {"text": ["red", "blue"]}, [0, 0])["text"]
    assert made[:, 1].tolist() == [RED, BLUE]


def test_a_model_without_words_takes_numbers_only() -> None:
    with pytest.raises(ModelError, match="lists no words"):
        tokens(card("mute", TEXT), TEXT, ["red"])
