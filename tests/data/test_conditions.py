import json
from collections.abc import Callable
from itertools import islice
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import Tensor

from tests.data.conftest import Paint, beside, painted
from tests.sounds_of import tone, write_wav
from translator.data.dataset import Dataset, open_dataset
from translator.data.folders import resolve
from translator.data.loader import Loader
from translator.data.settings import DataSettings
from translator.errors import DataError

SMALL = {"load_size": 24, "crop_size": 16}
CLASSES = ("apple", "cherry", "pear")
RATE = 4_000


@pytest.fixture
def labelled(tmp_path: Path) -> Path:
    """Classes of 3, 2 and 1 pictures, of which test holds one each."""
    for number, name in enumerate(CLASSES):
        for index in range(3 - number):
            painted(tmp_path / "fruit" / "train" / name / f"{index}.png", 10 * number + index)
        painted(tmp_path / "fruit" / "test" / name / "9.png", 100 + number)
    return tmp_path / "fruit"


@pytest.fixture
def captioned(tmp_path: Path) -> Path:
    """Four pictures with a caption each, the last one with three."""
    texts: list[object] = ["A red apple", "a green apple.", "one red cherry", ["pear", "a pear", "a green pear"]]
    for number in range(4):
        painted(tmp_path / "told" / f"{number}.png", number)
    write_lines(tmp_path / "told", [{"file_name": f"{n}.png", "text": text} for n, text in enumerate(texts)])
    return tmp_path / "told"


@pytest.fixture
def heard(tmp_path: Path) -> Path:
    """Four pictures with a tone beside each, of 100 Hz for the first, 200 Hz for the second and so on."""
    for number in range(4):
        painted(tmp_path / "heard" / f"{number}.png", number)
        write_wav(tmp_path / "heard" / f"{number}.wav", tone(100 * (number + 1), RATE), RATE)
    return tmp_path / "heard"


def write_lines(folder: Path, lines: list[dict[str, object]], name: str = "metadata.jsonl") -> Path:
    (folder / name).write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return folder / name


def data(kind: str, folder: Path, **values: object) -> Dataset:
    settings = DataSettings.parse({"folder": str(folder), **SMALL, **values}, "test")
    return open_dataset(kind, settings)  # type: ignore[arg-type]


def sounding(folder: Path) -> Dataset:
    return data("audio", folder, sample_rate=RATE, sound_seconds=0.5)


def load(dataset: Dataset, number: int, start: int = 0, batch: int = 2, **options: int) -> list[dict[str, Tensor]]:
    with Loader(dataset, batch=batch, seed=5, **options) as loader:
        return list(islice(loader.batches(start), number))


def same(left: list[dict[str, Tensor]], right: list[dict[str, Tensor]]) -> bool:
    return all(
        one.keys() == two.keys() and all(torch.equal(one[name], two[name]) for name in one)
        for one, two in zip(left, right, strict=True)
    )


Make = Callable[[Path], Dataset]
EACH = pytest.mark.parametrize(
    ("fixture", "make"),
    [
        ("labelled", lambda folder: data("labelled", folder)),
        ("captioned", lambda folder: data("captioned", folder)),
        ("heard", sounding),
    ],
)


@pytest.fixture
def dataset(fixture: str, make: Make, request: pytest.FixtureRequest) -> Dataset:
    return make(request.getfixturevalue(fixture))


def test_classes_are_the_folders_by_name(labelled: Path) -> None:
    dataset = data("labelled", labelled)
    assert (dataset.samples, dataset.held_out) == (6, 3)
    assert dataset.facts(2).classes == CLASSES
    (batch,) = load(dataset, 1, batch=6)
    assert {name: (tuple(entry.shape), entry.dtype) for name, entry in batch.items()} == {
        "image": ((6, 3, 16, 16), torch.uint8),
        "label": ((6,), torch.int64),
        "index": ((6,), torch.int64),
    }
    by_index = dict(zip(batch["index"].tolist(), batch["label"].tolist(), strict=True))
    assert [by_index[index] for index in range(6)] == [0, 0, 0, 1, 1, 2]


def test_a_class_keeps_its_number_when_its_pictures_are_left_out(labelled: Path) -> None:
    dataset = data("labelled", labelled).without(frozenset((labelled / "train" / "apple").iterdir()))
    assert dataset.facts(1).classes == CLASSES
    assert sorted(load(dataset, 1, batch=3)[0]["label"].tolist()) == [1, 1, 2]


def test_pictures_outside_of_the_classes_are_left_out_and_listed(labelled: Path, paint: Paint) -> None:
    paint(labelled / "train" / "stray.png", 50)
    paint(labelled / "test" / "plum" / "1.png", 51)
    found = resolve("labelled", DataSettings(folder=str(labelled)))
    assert (len(found.train[0]), len(found.held_out[0])) == (6, 3)
    assert [path.name for path in found.lacking["label"]] == ["stray.png", "1.png"]


def test_a_folder_without_classes_is_refused(captioned: Path) -> None:
    with pytest.raises(DataError, match="holds no folders of pictures"):
        data("labelled", captioned)


def test_captions_become_numbers_of_the_training_vocabulary(captioned: Path) -> None:
    dataset = data("captioned", captioned)
    facts = dataset.facts(1)
    words = ("a", "apple", "green", "pear", "red", "cherry", "one")
    assert facts.vocabulary == (
        "<padding>",
        "<begin>",
        "<unknown>",
        *words[:1],
        "pear",
        "apple",
        "green",
        "red",
        *words[5:],
    )
    assert facts.length == 4
    (batch,) = load(dataset, 1, batch=4)
    text = dict(zip(batch["index"].tolist(), batch["text"].tolist(), strict=True))
    assert batch["text"].dtype == torch.int64
    assert [facts.vocabulary[token] for token in text[0]] == ["<begin>", "a", "red", "apple"]
    assert [facts.vocabulary[token] for token in text[1]] == ["<begin>", "a", "green", "apple"]


def test_the_vocabulary_is_that_of_what_is_trained_on(captioned: Path) -> None:
    dataset = data("captioned", captioned)
    assert "cherry" in dataset.vocabulary
    assert "cherry" not in dataset.without(frozenset({captioned / "2.png"})).vocabulary
    assert data("captioned", captioned, caption_words=2).vocabulary[3:] == ("a", "pear", "apple", "green", "red")
    assert data("captioned", captioned, caption_length=3).facts(1).length == 3


def test_one_of_several_captions_is_drawn_each_time_and_the_first_one_is_fixed(captioned: Path) -> None:
    dataset = data("captioned", captioned)
    texts: dict[int, set[tuple[int, ...]]] = {}
    for batch in load(dataset, 40, batch=4):
        for index, text in zip(batch["index"].tolist(), batch["text"].tolist(), strict=True):
            texts.setdefault(index, set()).add(tuple(text))
    assert {index: len(found) for index, found in texts.items()} == {0: 1, 1: 1, 2: 1, 3: 3}
    with Loader(dataset, batch=1, seed=5) as loader:
        fixed = loader.fixed(4)["text"]
    assert [dataset.vocabulary[token] for token in fixed[3].tolist()] == ["<begin>", "pear", "<padding>", "<padding>"]


def test_captions_may_lie_beside_the_pictures(captioned: Path) -> None:
    (captioned / "metadata.jsonl").unlink()
    for number in range(3):
        (captioned / f"{number}.txt").write_text(f"number {number}\n\nthe same\n", encoding="utf-8")
    found = resolve("captioned", DataSettings(folder=str(captioned)))
    assert [source.condition.texts for source in found.train[0]] == [(f"number {n}", "the same") for n in range(3)]
    assert [path.name for path in found.lacking["text"]] == ["3.png"]


def test_captions_of_pictures_that_are_not_there_are_listed(captioned: Path) -> None:
    file = captioned / "metadata.jsonl"
    file.write_text(file.read_text().replace("1.png", "nowhere/1.png"))
    found = resolve("captioned", DataSettings(folder=str(captioned)))
    assert [path.name for path in found.lacking["text"]] == ["1.png"]
    assert found.strangers == (captioned / "nowhere" / "1.png",)


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("{", "line 2, is not JSON"),
        ("[]", "line 2, names no picture"),
        ('{"text": "x"}', "line 2, names no picture"),
        ('{"file_name": "1.png", "text": 3}', 'line 2: "text" is neither a text nor a list of texts'),
    ],
)
def test_a_line_that_cannot_be_understood_is_named(captioned: Path, line: str, sentence: str) -> None:
    (captioned / "metadata.jsonl").write_text(f'{{"file_name": "0.png", "text": "a"}}\n{line}\n')
    with pytest.raises(DataError, match=sentence):
        data("captioned", captioned)


def test_captions_in_another_encoding_are_refused(captioned: Path) -> None:
    (captioned / "metadata.jsonl").write_bytes('{"file_name": "0.png", "text": "é"}'.encode("latin-1"))
    with pytest.raises(DataError, match="save it as UTF-8"):
        data("captioned", captioned)


def test_sounds_have_one_rate_and_one_length(heard: Path) -> None:
    dataset = sounding(heard)
    assert (dataset.facts(1).length, dataset.facts(1).sample_rate) == (2_000, RATE)
    (batch,) = load(dataset, 1, batch=4)
    assert (tuple(batch["audio"].shape), batch["audio"].dtype) == ((4, 2_000), torch.float32)
    for index, samples in zip(batch["index"].tolist(), batch["audio"].numpy(), strict=True):
        assert np.argmax(np.abs(np.fft.rfft(samples))) == 100 * (index + 1) / 2


def test_sounds_may_be_named_by_metadata(heard: Path) -> None:
    (heard / "3.wav").rename(heard / "other.wav")
    lines: list[dict[str, object]] = [{"file_name": f"{n}.png", "audio": f"{n}.wav"} for n in range(3)]
    write_lines(heard, [*lines, {"file_name": "3.png", "audio": "other.wav"}])
    assert [source.condition.sound for source in resolve("audio", DataSettings(folder=str(heard))).train[0]] == [
        *(heard / f"{n}.wav" for n in range(3)),
        heard / "other.wav",
    ]


def test_a_picture_without_a_sound_is_left_out_and_a_broken_one_named(heard: Path) -> None:
    (heard / "0.wav").unlink()
    (heard / "1.wav").write_bytes(b"broken")
    found = resolve("audio", DataSettings(folder=str(heard)))
    assert found.lacking["audio"] == (heard / "0.png",)
    with pytest.raises(DataError, match=r"1\.wav cannot be read as sound"):
        load(sounding(heard), 1, batch=3)
    assert len(found.without(frozenset({heard / "1.wav"})).train[0]) == 2


def test_pairs_have_classes_and_captions_where_the_settings_say_so(tmp_path: Path, paint: Paint) -> None:
    for side in "ab":
        for name, number in (("oak", 0), ("oak", 1), ("fir", 2)):
            paint(tmp_path / side / name / f"{number}.png", number)
    file = write_lines(tmp_path, [{"file_name": f"oak/{n}.png", "text": f"tree {n}"} for n in (0, 1)], "told.jsonl")

    def pairs(**values: str) -> Dataset:
        folders = {"a": str(tmp_path / "a"), "b": str(tmp_path / "b")}
        return open_dataset("paired", DataSettings.parse({**folders, **SMALL, "labels": "folders", **values}, "test"))

    (batch,) = load(pairs(), 1, batch=3)
    assert batch.keys() == {"a", "b", "label", "index"}
    assert sorted(batch["label"].tolist()) == [0, 1, 1]
    dataset = pairs(captions=str(file))
    assert dataset.samples == 2
    assert (dataset.facts(1).classes, dataset.facts(1).vocabulary[3:]) == (("fir", "oak"), ("tree", "0", "1"))
    assert load(dataset, 1)[0].keys() == {"a", "b", "label", "text", "index"}


def test_side_by_side_pairs_take_captions_by_their_file(tmp_path: Path) -> None:
    beside(tmp_path / "train", range(3))
    file = write_lines(tmp_path, [{"file_name": f"train/{n}.png", "text": f"picture {n}"} for n in range(3)])
    settings = DataSettings(pairs=str(tmp_path), captions=str(file), direction="b2a")
    found = resolve("paired", settings)
    assert [[source.condition.texts for source in side] for side in found.train] == 2 * [
        [("picture 0",), ("picture 1",), ("picture 2",)]
    ]


def test_conditions_that_do_not_fit_the_kind_are_refused(two_folders: Path, heard: Path) -> None:
    with pytest.raises(DataError, match="neither labels nor captions"):
        open_dataset("unpaired", DataSettings(root=str(two_folders), labels="folders"))
    with pytest.raises(DataError, match="take no captions"):
        data("audio", heard, captions="x.jsonl")
    with pytest.raises(DataError, match=r"x\.jsonl cannot be read"):
        data("single", heard, captions=str(heard / "x.jsonl"))


@EACH
def test_resumed_batches_are_the_tail_of_the_whole(dataset: Dataset) -> None:
    whole = load(dataset, 8)
    assert same(whole[3:], load(dataset, 5, start=6))


@EACH
def test_the_cache_changes_nothing(dataset: Dataset) -> None:
    assert same(load(dataset, 8, cache_bytes=0), load(dataset, 8))


def test_worker_processes_change_nothing(heard: Path) -> None:
    dataset = sounding(heard)
    assert same(load(dataset, 6), load(dataset, 6, workers=2))


@EACH
def test_two_processes_of_a_training_see_what_one_sees(dataset: Dataset) -> None:
    whole = load(dataset, 3, batch=4)
    parts = [load(dataset, 3, batch=2, rank=rank, world=2) for rank in range(2)]
    joined = [{name: torch.cat([one[name], two[name]]) for name in one} for one, two in zip(*parts, strict=True)]
    assert same(whole, joined)


@EACH
def test_fixed_samples_have_their_conditions_and_repeat(dataset: Dataset) -> None:
    with Loader(dataset, batch=1, seed=5) as loader:
        first, again = loader.fixed(3), loader.fixed(3)
    assert same([first], [again])
    assert first.keys() == load(dataset, 1)[0].keys()
    assert len(first["image"]) == 3


def test_fixed_samples_go_round_the_classes(labelled: Path) -> None:
    with Loader(data("labelled", labelled), batch=1, seed=5) as loader:
        assert loader.fixed(9)["label"].tolist() == [0, 1, 2]
    for file in (labelled / "test").rglob("*.png"):
        file.unlink()
    with Loader(data("labelled", labelled), batch=1, seed=5) as loader:
        fixed = loader.fixed(9)
    assert (fixed["label"].tolist(), fixed["index"].tolist()) == ([0, 1, 2, 0, 1, 0], [0, 3, 5, 1, 4, 2])


def test_the_second_epoch_hears_no_files(heard: Path) -> None:
    with Loader(sounding(heard), batch=4, seed=5) as loader:
        batches = loader.batches(0)
        first = next(batches)["audio"].sum()
        next(batches), next(batches)
        for file in heard.glob("*.wav"):
            file.unlink()
        for _ in range(4):
            assert torch.allclose(next(batches)["audio"].sum(), first, atol=1e-3)


def test_what_samples_are_made_of_includes_their_conditions(captioned: Path, labelled: Path) -> None:
    before = list(data("captioned", captioned).lines())
    file = captioned / "metadata.jsonl"
    file.write_text(file.read_text().replace("red cherry", "blue cherry"))
    assert sum(one != two for one, two in zip(before, data("captioned", captioned).lines(), strict=True)) == 1
    single = set(data("single", labelled).lines())
    assert single < set(data("labelled", labelled).lines())


@pytest.mark.parametrize(
    ("folder", "samples", "words"), [("captions/grocery_iconic", 81, 660), ("captions/logograms", 37, 58)]
)
def test_real_captions(shared_data: Path, folder: str, samples: int, words: int) -> None:
    dataset = data("captioned", shared_data / folder)
    facts = dataset.facts(1)
    assert (dataset.samples, len(facts.vocabulary)) == (samples, words + 3)
    assert load(dataset, 1)[0]["text"].shape == (2, facts.length)
