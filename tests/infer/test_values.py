"""Values of ports: bounds are kept before ONNX Runtime sees them; noise follows its seed."""

import numpy as np
import pytest

from tests.infer.graphs import AMOUNT, LABEL, NOISE, STEPS, card, picture
from translator.api import Port
from translator.api.words import SPECIAL
from translator.errors import ModelError
from translator.infer.values import values
from translator.models.card import Card, PortCard

TEXT = PortCard.of(Port("text", "text", high=4))
LATENT = PortCard.of(Port("latent", "tensor", shape=(2, "H")))
FIELD = PortCard.of(Port("field", "noise", shape=(1, "H", "W")))
PIXELS = np.stack([picture(1), picture(2)])
CLASSES = card("c", LABEL, classes=("day", "night", "dawn"))


def given(model: Card, **ports: object) -> dict[str, np.ndarray]:
    return values(model, PIXELS, ports, [5, 6])


def test_pictures_pass_as_they_are() -> None:
    assert given(card("a"))["image"] is PIXELS


@pytest.mark.parametrize(
    "pixels",
    [PIXELS[0], PIXELS.astype(np.float32), PIXELS[..., :1], PIXELS[:0], PIXELS[:, :0], PIXELS.tolist(), "picture"],
)
def test_what_is_no_uint8_picture_is_refused(pixels: object) -> None:
    with pytest.raises(ModelError, match=r"takes pictures as uint8 of shape \[N, H, W, 3\]"):
        values(card("a"), pixels, {}, [0])  # type: ignore[arg-type]


def test_no_picture_at_all_is_refused() -> None:
    with pytest.raises(ModelError, match="translates pictures; give it some"):
        values(card("a"), None, {}, [0])


def test_an_unknown_port_names_those_there_are() -> None:
    with pytest.raises(ModelError, match=r"no input called step; besides pictures it takes steps\."):
        given(card("a", STEPS), step=3)
    with pytest.raises(ModelError, match=r"besides pictures it takes none\."):
        given(card("a"), seed=3)


@pytest.mark.parametrize(("label", "expected"), [(0, [0, 0]), ("2", [2, 2]), ("night", [1, 1]), (["dawn", 0], [2, 0])])
def test_labels_are_numbers_or_class_names(label: object, expected: list[int]) -> None:
    labels = given(CLASSES, label=label)["label"]
    assert labels.dtype == np.int64
    assert labels.tolist() == expected


@pytest.mark.parametrize("label", [-1, 3, "noon", 1.5, "", [0, 1, 2], 2**70, []])
def test_labels_outside_of_the_classes_are_refused(label: object) -> None:
    with pytest.raises(ModelError, match="label"):
        given(CLASSES, label=label)


def test_a_missing_label_lists_the_choices() -> None:
    with pytest.raises(ModelError, match=r"needs a label: one of day, night, dawn \(0 to 2\)\."):
        given(CLASSES)
    with pytest.raises(ModelError, match=r"needs a label: a number from 0 to 2\."):
        given(card("a", LABEL))


def test_a_number_has_its_default_and_its_bounds() -> None:
    model = card("a", AMOUNT)
    assert given(model)["amount"].tolist() == [0]
    assert given(model, amount="-50")["amount"].tolist() == [-50]
    assert given(model, amount=12.5)["amount"].dtype == np.float32
    for wrong in (50.01, -51, float("nan"), float("inf"), [1, 2, 3], [1, 60]):
        with pytest.raises(ModelError, match="amount of a lies between -50 and 50"):
            given(model, amount=wrong)
    with pytest.raises(ModelError, match="amount of a takes numbers, not 'much'"):
        given(model, amount="much")


def test_a_whole_number_is_whole() -> None:
    model = card("a", STEPS)
    assert given(model, steps="7")["steps"].tolist() == [7]
    assert given(model)["steps"].dtype == np.int64
    with pytest.raises(ModelError, match=r"steps of a is a whole number, not 7\.5"):
        given(model, steps=7.5)
    with pytest.raises(ModelError, match="lies between 1 and 20"):
        given(model, steps=21)


def test_every_picture_may_have_a_number_of_its_own() -> None:
    assert given(card("a", AMOUNT), amount=[1, -2])["amount"].tolist() == [1, -2]


def test_text_is_tokens_that_begin_with_a_begin_token() -> None:
    model = card("a", TEXT, vocabulary=(*SPECIAL, "red", "car"))
    assert given(model, text=[1, 2, 3])["text"].tolist() == [[1, 2, 3]] * 2
    assert given(model, text=[[1, 2, 0], [1, 3, 0]])["text"].dtype == np.int64
    for wrong, words in (
        (None, "needs some words as text; it knows red, car"),
        ([1, 2, 3, 2, 3], "1 to 4 words"),
        ([[]], "1 to 4 words"),
        ([1, 5], "knows the words 0 to 4"),
        ([1, -1], "knows the words 0 to 4"),
        ([0, 0], "begin token"),
    ):
        with pytest.raises(ModelError, match=words):
            given(model, **({} if wrong is None else {"text": wrong}))


def test_noise_follows_the_seed_of_its_row() -> None:
    model = card("a", NOISE, FIELD)
    first = given(model)
    assert first["noise"].shape == (2, 1)
    assert first["field"].shape == (2, 1, *PIXELS.shape[1:3])
    assert first["noise"].dtype == np.float32
    again = values(model, PIXELS[:1], {}, [6])
    assert (again["field"][0] == first["field"][1]).all()
    assert (first["field"][0] != first["field"][1]).any()
    assert abs(float(first["field"].std()) - 1) < 0.1


def test_noise_can_be_given() -> None:
    own = np.ones((2, 1), np.float32)
    assert (given(card("a", NOISE), noise=own)["noise"] == own).all()
    with pytest.raises(ModelError, match=r"noise of a has the shape \['N', 1\], not \[2, 2\]"):
        given(card("a", NOISE), noise=np.ones((2, 2)))


def test_a_tensor_has_to_be_given_in_its_shape() -> None:
    model = card("a", LATENT)
    assert given(model, latent=np.zeros((1, 2, 9)))["latent"].shape == (2, 2, 9)
    with pytest.raises(ModelError, match="needs a value for latent"):
        given(model)
    with pytest.raises(ModelError, match="has the shape"):
        given(model, latent=np.zeros((2, 3, 9)))
    with pytest.raises(ModelError, match="3 values of latent for 2 pictures"):
        given(model, latent=np.zeros((3, 2, 9)))
