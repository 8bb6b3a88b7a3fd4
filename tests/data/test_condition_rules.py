from pathlib import Path

import numpy as np
import pytest

from tests.data.conftest import painted
from tests.data.test_conditions import write_lines
from tests.sounds_of import tone, write_wav
from translator.data.findings import Finding
from translator.data.health import HealthReport, check
from translator.data.settings import DataSettings

SIZES = {"crop_size": 16, "load_size": 18}


def report(kind: str, folder: Path, **values: object) -> HealthReport:
    return check(kind, DataSettings.parse({"folder": str(folder), **SIZES, **values}, "test"))  # type: ignore[arg-type]


def finding(health: HealthReport, code: str) -> Finding:
    (found,) = [each for each in health.findings if each.code == code]
    return found


def codes(health: HealthReport) -> set[str]:
    return {each.code for each in health.findings} - {"few", "too_few"}


def classes(folder: Path, **numbers: int) -> Path:
    for place, (name, number) in enumerate(numbers.items()):
        for index in range(number):
            painted(folder / name / f"{index}.png", 1000 * place + index)
    return folder


def told(folder: Path, texts: list[str]) -> Path:
    for number in range(len(texts)):
        painted(folder / f"{number}.png", number)
    write_lines(folder, [{"file_name": f"{number}.png", "text": text} for number, text in enumerate(texts)])
    return folder


def test_classes_are_counted(tmp_path: Path) -> None:
    health = report("labelled", classes(tmp_path, cat=20, dog=21))
    assert finding(health, "classes").sentence == "2 classes: cat 20, dog 21."
    assert codes(health) == {"size", "classes"}


def test_classes_of_few_pictures_and_unbalanced_ones(tmp_path: Path) -> None:
    health = report("labelled", classes(tmp_path, cat=26, dog=5))
    assert finding(health, "class_few").sentence.startswith("dog 5: fewer than 20 pictures of a class")
    assert "unbalanced: cat 26, dog 5;" in finding(health, "unbalanced").sentence


def test_one_class_says_nothing(tmp_path: Path) -> None:
    assert finding(report("labelled", classes(tmp_path, cat=20)), "one_class").severity == "warning"


def test_a_class_whose_pictures_cannot_be_read_is_counted_as_empty(tmp_path: Path) -> None:
    folder = classes(tmp_path, cat=20)
    (folder / "dog").mkdir()
    (folder / "dog" / "1.png").write_bytes(b"broken")
    health = report("labelled", folder)
    assert finding(health, "classes").sentence == "2 classes: cat 20, dog 0."
    assert finding(health, "class_few").sentence.startswith("dog 0")


def test_a_picture_in_two_classes(tmp_path: Path) -> None:
    folder = classes(tmp_path, cat=20, dog=20)
    (folder / "dog" / "copy.png").write_bytes((folder / "cat" / "3.png").read_bytes())
    found = finding(report("labelled", folder), "two_classes")
    assert found.files == (folder / "dog" / "copy.png",)
    assert "keep each in the class that it shows" in found.sentence


def test_pictures_without_a_class(tmp_path: Path) -> None:
    folder = classes(tmp_path, cat=20, dog=20)
    painted(folder / "stray.png", 5000)
    found = finding(report("labelled", folder), "no_class")
    assert found.sentence == "1 picture lies in no folder of a class and would be left out; move them into one."
    assert found.files == (folder / "stray.png",)


def test_captions_are_counted(tmp_path: Path) -> None:
    health = report("captioned", told(tmp_path, ["a red apple", "a pear"]))
    assert finding(health, "captions").sentence == "2 captions of 2 to 3 words; 4 different words are learned."
    assert codes(health) == {"size", "captions"}


def test_missing_captions_and_captions_of_nothing(tmp_path: Path) -> None:
    folder = told(tmp_path, ["a red apple", "a pear", "one", "two"])
    (folder / "2.png").rename(folder / "other.png")
    health = report("captioned", folder)
    assert finding(health, "no_caption").files == (folder / "other.png",)
    assert finding(health, "stranger").files == (folder / "2.png",)


def test_captions_longer_than_what_is_read(tmp_path: Path) -> None:
    folder = told(tmp_path, ["one two three four", "one two", "one"])
    found = finding(report("captioned", folder, caption_length=3), "caption_cut")
    assert (found.severity, found.files) == ("warning", (folder / "0.png",))
    assert "train with --caption-length 5 to read it" in found.sentence
    assert "caption_cut" not in codes(report("captioned", folder, caption_length=5))


def test_captions_that_are_all_alike(tmp_path: Path) -> None:
    folder = told(tmp_path, ["A picture.", "a picture", "a pear"])
    assert finding(report("captioned", folder), "same_caption").sentence.startswith(
        "2 of 3 pictures have the caption 'a picture'"
    )


@pytest.fixture
def heard(tmp_path: Path) -> Path:
    for number in range(3):
        painted(tmp_path / f"{number}.png", number)
        write_wav(tmp_path / f"{number}.wav", tone(200, 8_000, seconds=1 + number), 8_000)
    return tmp_path


def test_sounds_are_heard(heard: Path) -> None:
    health = report("audio", heard, sound_seconds=3)
    assert finding(health, "sounds").sentence == "3 sounds of 1 to 3 s."
    assert codes(health) == {"size", "sounds"}


def test_long_silent_and_missing_sounds(heard: Path) -> None:
    write_wav(heard / "1.wav", np.zeros(8_000), 8_000)
    (heard / "0.wav").unlink()
    health = report("audio", heard)
    assert finding(health, "sound_cut").files == (heard / "2.wav",)
    assert finding(health, "silent").files == (heard / "1.wav",)
    assert finding(health, "no_sound").files == (heard / "0.png",)


def test_a_broken_sound_leaves_its_picture_out(heard: Path) -> None:
    (heard / "0.wav").write_bytes(b"broken")
    health = report("audio", heard)
    assert health.unreadable == {heard / "0.wav"}
    assert health.trained == (2,)
    assert finding(health, "unreadable").sentence.startswith("1 of 6 files cannot be read")
