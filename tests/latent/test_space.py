"""Space: seeds mean what they mean in `sample`; codes give their pictures; what has no codes is refused."""

from pathlib import Path

import numpy as np
import pytest

from tests.infer.graphs import known, write
from tests.infer.samplers import made
from tests.latent.models import library, space
from translator.errors import ConfigError, ModelError
from translator.infer.engine import Engine
from translator.jobs.progress import Control, Event, Progress
from translator.latent.book import Book
from translator.latent.finding import find, find_code
from translator.latent.space import Space, has_codes
from translator.models.library import Library


def test_a_seed_is_the_picture_that_sample_makes_of_it(tmp_path: Path) -> None:
    path = made(tmp_path)
    told = {"label": "pear", "text": "a red fruit", "strength": 1.5}
    fruit = Space(Library().find(path), device="cpu", threads=1)
    codes = [fruit.seeded(seed) for seed in (3, 8)]
    drawn = list(fruit.draw([code.values for code in codes], told))
    for seed, picture in zip((3, 8), drawn, strict=True):
        assert (picture == Engine(path, device="cpu", threads=1).run(seed=seed, **told)[0]).all()
    assert fruit.is_normal and fruit.shape == (8,)


def test_a_condition_is_checked_before_anything_is_drawn(tmp_path: Path) -> None:
    fruit = Space(Library().find(made(tmp_path)), device="cpu", threads=1)
    with pytest.raises(ModelError, match="needs a label"):
        fruit.check({"text": "red"})
    with pytest.raises(ModelError, match="noise of fruit is what codes are"):
        fruit.check({"noise": 1})


def test_seeds_of_a_decoder_come_from_the_model_that_samples(home: Path) -> None:
    decoder = space(home, "decoder", "spread")
    sampler = Engine(home / "models" / "spread.onnx", device="cpu", threads=1)
    answer = sampler.answer(seed=7)
    np.testing.assert_array_equal(decoder.seeded(7).values, answer["latent"][0])
    assert not decoder.is_normal and decoder.way == "straight"
    (picture,) = decoder.draw([decoder.seeded(7).values])
    assert np.abs(picture.astype(int) - answer["output"][0]).max() <= 1


def test_noise_of_the_same_shape_is_the_code_where_none_is_given(home: Path) -> None:
    decoder, sampler = space(home, "decoder", "grower"), space(home, "grower")
    np.testing.assert_array_equal(decoder.seeded(7).values, sampler.seeded(7).values)
    assert decoder.is_normal and decoder.way == "spherical"


def test_without_the_model_that_samples_a_seed_is_refused(home: Path) -> None:
    library(home)
    made(home / "models", "spread", "stranger", recipe={"family": "another"}, images_seen=64)
    with pytest.raises(ModelError, match="does not say which codes are usual"):
        space(home, "decoder").seeded(0)


def test_what_has_no_codes_is_refused(home: Path, tmp_path: Path) -> None:
    swap = Library().find(known(write(tmp_path / "swap.onnx")))
    drawing = Library().find(made(tmp_path, "drawing", "drawing"))
    for entry, words in ((swap, "does not make pictures from codes"), (drawing, "takes neither noise nor codes")):
        assert not has_codes(entry.sound)
        with pytest.raises(ModelError, match=words):
            Space(entry)


def test_expressions_find_kept_codes_and_seeds(home: Path) -> None:
    grower = space(home, "grower")
    book = Book(grower.card)
    book.keep(grower.seeded(1), "man")
    found = find(grower, book, "man - seed:2  + seed:3")
    plain = grower.seeded(1).values - grower.seeded(2).values + grower.seeded(3).values
    norms = [np.linalg.norm(grower.seeded(seed).values) for seed in (1, 2, 3)]
    np.testing.assert_allclose(found.result.values, plain / np.linalg.norm(plain) * np.mean(norms), rtol=1e-5)
    assert found.titles == ["+ man", "- seed:2", "+ seed:3", "result"]
    assert found.result.origin == "man - seed:2 + seed:3"
    assert find_code(grower, book, "man").name == "man"
    with pytest.raises(ModelError, match="no kept code called mann; did you mean man"):
        find(grower, book, "mann")
    with pytest.raises(ConfigError, match="does not belong"):
        find(grower, book, "man man")


def test_drawing_reports_and_stops(home: Path) -> None:
    grower, control, events = space(home, "grower"), Control(), list[Event]()
    codes = [grower.seeded(seed).values for seed in range(5)]
    pictures = grower.draw(codes, report=events.append, control=control)
    next(pictures)
    control.stop()
    assert len(list(pictures)) == 0
    assert [event.done for event in events if isinstance(event, Progress)][:1] == [0]
