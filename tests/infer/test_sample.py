"""sample: the same seed and condition give the same picture, whoever asks; what does not sample is refused."""

from pathlib import Path

import numpy as np
import pytest

from tests.infer.graphs import known, write
from tests.infer.samplers import CLASSES, made
from translator.errors import ModelError
from translator.images.codec import decode
from translator.infer.engine import Engine
from translator.infer.sample import Draw, Sample, Summary, conditions, sample
from translator.infer.samples import Sampling, caption_of, grid, name_of, sample_into
from translator.jobs.progress import Control, Done, Event, Note, Progress

TEXT = "a red fruit"


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    return Engine(made(tmp_path), device="cpu", threads=1)


def taken(engine: Engine, seeds: range, **ports: object) -> list[Sample]:
    found: list[Sample] = []
    sample(engine, seeds=seeds, ports=ports, sink=found.append)
    return found


def test_pictures_are_those_of_the_engine_for_their_seeds(engine: Engine) -> None:
    found = taken(engine, range(3, 7), label="pear", text=TEXT)
    assert [item.draw.seed for item in found] == [3, 4, 5, 6]
    for item in found:
        (wanted,) = engine.run(seed=item.draw.seed, label="pear", text=TEXT)
        assert (item.pixels == wanted).all()
    assert len({item.pixels.tobytes() for item in found}) == 4


def test_every_class_is_made_of_the_same_seeds(engine: Engine) -> None:
    found = taken(engine, range(2), label="all", text=[TEXT, "big leaf"])
    assert [(item.draw.condition["label"], item.draw.condition["text"], item.draw.seed) for item in found] == [
        (label, text, seed) for label in CLASSES for text in (TEXT, "big leaf") for seed in range(2)
    ]
    assert len({item.pixels.tobytes() for item in found}) == 20


def test_classes_without_names_are_numbers(tmp_path: Path) -> None:
    card = Engine(made(tmp_path, name="bare", classes=()), device="cpu").card
    assert conditions(card, {"label": "all"}) == [{"label": number} for number in range(5)]
    assert conditions(card, {}) == [{}]


def test_a_loop_makes_other_pictures_with_other_steps(tmp_path: Path) -> None:
    engine = Engine(made(tmp_path, "diffusion", "steps"), device="cpu", threads=1)
    one, other = (taken(engine, range(1), label=2, text=TEXT, steps=steps)[0].pixels for steps in (3, 9))
    assert (one != other).any()
    with pytest.raises(ModelError, match="steps of steps lies between 1 and 12"):
        taken(engine, range(1), label=2, text=TEXT, steps=13)


def test_values_are_checked_before_the_first_picture(engine: Engine) -> None:
    found: list[Sample] = []
    with pytest.raises(ModelError, match="has no label melon; choose one of apple"):
        sample(engine, seeds=range(2), ports={"label": ["apple", "melon"], "text": TEXT}, sink=found.append)
    assert found == []


def test_what_does_not_sample_is_refused(tmp_path: Path) -> None:
    swap = Engine(known(write(tmp_path / "swap.onnx")), device="cpu")
    assert not swap.card.is_sampler
    with pytest.raises(ModelError, match="swap translates pictures; use `translator convert`"):
        sample(swap, seeds=range(1), sink=lambda _: None)
    coder = Engine(made(tmp_path, "encoder", "coder"), device="cpu")
    with pytest.raises(ModelError, match="coder translates pictures"):
        sample(coder, seeds=range(1), sink=lambda _: None)


def test_progress_counts_and_a_stop_keeps_what_is_made(engine: Engine) -> None:
    control, events, found = Control(), [], []

    def sink(item: Sample) -> None:
        found.append(item)
        if len(found) == 3:
            control.stop()

    ports = {"label": 0, "text": TEXT}
    summary = sample(engine, seeds=range(9), ports=ports, sink=sink, report=events.append, control=control)
    assert summary == Summary(made=3, stopped=True) and len(found) == 3
    counts = [event for event in events if isinstance(event, Progress)]
    assert [(event.done, event.total) for event in counts] == [(0, 9), (1, 9), (2, 9), (3, 9)]
    assert counts[-1].rate is not None and counts[-1].remaining_s is not None


def test_without_noise_one_picture_is_made(tmp_path: Path) -> None:
    engine = Engine(made(tmp_path, "drawing", "drawing"), device="cpu")
    events: list[Event] = []
    found: list[Sample] = []
    sample(engine, seeds=range(8), ports={"label": "all"}, sink=found.append, report=events.append)
    assert len(found) == 5
    assert [event for event in events if isinstance(event, Note)] == [
        Note("drawing takes no noise, so all seeds would give one picture; one is made.")
    ]


def test_files_say_what_they_show_and_the_grid_shows_all(engine: Engine, tmp_path: Path) -> None:
    out, events = tmp_path / "öut", []
    ports = {"label": "all", "text": TEXT, "strength": 1.5}
    summary = sample_into(engine, out, Sampling(seed=4, count=3), ports=ports, report=events.append)
    assert str(summary) == "15 made, 0 skipped"
    names = sorted(path.name for path in out.iterdir())
    assert len(names) == 16
    assert "fruit-Plum-a-red-fruit-strength-1.5-seed6.png" in names
    assert "fruit-5-conditions-seeds4-6-grid.png" in names
    (wanted,) = engine.run(seed=6, label=2, text=TEXT, strength=1.5)
    assert (decode(out / "fruit-Plum-a-red-fruit-strength-1.5-seed6.png").pixels == wanted).all()
    assert len([event for event in events if isinstance(event, Done)]) == 15
    big = decode(out / "fruit-5-conditions-seeds4-6-grid.png").pixels
    assert _holds(big, np.kron(wanted, np.ones((4, 4, 1), np.uint8)))


def test_what_is_there_is_skipped_and_what_was_stopped_goes_on(engine: Engine, tmp_path: Path) -> None:
    control, ports = Control(), {"label": 1, "text": TEXT}

    def stop_at_two(event: Event) -> None:
        if isinstance(event, Progress) and event.done == 2:
            control.stop()

    options = Sampling(count=5)
    first = sample_into(engine, tmp_path / "out", options, ports=ports, report=stop_at_two, control=control)
    assert first == Summary(made=2, stopped=True)
    assert not list((tmp_path / "out").glob("*grid*"))
    again = sample_into(engine, tmp_path / "out", options, ports=ports)
    assert again == Summary(made=3, skipped=2)
    assert len(list((tmp_path / "out").glob("*grid*"))) == 1
    assert sample_into(engine, tmp_path / "out", options, ports=ports) == Summary(skipped=5)


def test_other_conditions_never_share_a_name(tmp_path: Path) -> None:
    card = Engine(made(tmp_path, classes=("a b", "A-b", "c/d", "c:d", "..")), device="cpu").card
    long = "a red " * 40
    several = [{"label": label} for label in card.classes] + [{"text": text} for text in (long, long + "fig", TEXT)]
    several += [{"strength": strength} for strength in (0.5, "1.5")]
    names = [name_of(card, Draw(0, condition)) for condition in several]
    assert len({name.casefold() for name in names}) == len(names)
    assert all(len(name) < 120 and not set(name) & set('/\\:*?"<>|') for name in names)
    assert name_of(card, Draw(7, {"strength": 1.0, "text": TEXT})) == "fruit-a-red-fruit-seed7"
    assert caption_of(card, {"label": 3, "strength": "2"}) == "c:d, strength 2"


def test_a_grid_of_one_condition_is_about_square(engine: Engine) -> None:
    pixels = [np.full((16, 16, 3), level, np.uint8) for level in range(16)]
    draws = [Draw(seed, {}) for seed in range(16)]
    made_grid = grid(engine.card, draws, pixels)
    height, width = made_grid.shape[:2]
    assert 0.4 < height / width < 1.6


def _holds(big: np.ndarray, small: np.ndarray) -> bool:
    """Tell whether a picture lies somewhere in a larger one."""
    height, width = small.shape[:2]
    corners = np.argwhere((big[: -height + 1, : -width + 1] == small[0, 0]).all(-1))
    return any((big[y : y + height, x : x + width] == small).all() for y, x in corners)
