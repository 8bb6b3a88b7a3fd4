from pathlib import Path

import pytest

from tests.data.conftest import Paint
from translator.data.recognise import recognise
from translator.errors import DataError


def test_a_root_of_two_training_folders_is_unpaired(two_folders: Path) -> None:
    found = recognise([two_folders])
    assert (found.kind, found.settings.root) == ("unpaired", str(two_folders))
    assert found.sentence == "cats2dogs holds trainA and trainB: unpaired data."
    assert recognise([two_folders], "paired").settings.root == str(two_folders)


def test_an_empty_folder_is_one_domain(tmp_path: Path) -> None:
    assert recognise([tmp_path]).kind == "single"


def test_side_by_side_pictures_are_recognised_by_their_shape(tmp_path: Path, paint: Paint) -> None:
    for number in range(5):
        paint(tmp_path / "pairs" / "train" / f"{number}.png", number, 60, 30)
    found = recognise([tmp_path / "pairs"])
    assert (found.kind, found.settings.pairs) == ("paired", str(tmp_path / "pairs"))
    assert recognise([tmp_path / "pairs"], "single").settings.folder == str(tmp_path / "pairs")


def test_other_pictures_are_one_domain_unless_said_otherwise(tmp_path: Path, paint: Paint) -> None:
    paint(tmp_path / "1.png", 1)
    assert recognise([tmp_path]).settings.folder == str(tmp_path)
    assert recognise([tmp_path], "paired").settings.pairs == str(tmp_path)


def test_two_folders_are_unpaired_unless_said_otherwise(two_folders: Path) -> None:
    folders = [two_folders / "trainA", two_folders / "trainB"]
    found = recognise(folders)
    assert (found.kind, found.settings.a, found.settings.b) == ("unpaired", str(folders[0]), str(folders[1]))
    assert recognise(folders, "paired").kind == "paired"
    with pytest.raises(DataError, match="one folder"):
        recognise(folders, "single")


def test_a_folder_of_two_folders_holds_two_domains(tmp_path: Path, paint: Paint) -> None:
    paint(tmp_path / "cats" / "1.png", 1)
    paint(tmp_path / "dogs" / "1.png", 2)
    found = recognise([tmp_path])
    assert (found.kind, Path(found.settings.a).name, Path(found.settings.b).name) == ("unpaired", "cats", "dogs")


def test_train_and_test_of_one_domain_are_not_two_domains(tmp_path: Path, paint: Paint) -> None:
    paint(tmp_path / "train" / "1.png", 1)
    paint(tmp_path / "test" / "1.png", 2)
    assert recognise([tmp_path]).kind == "single"


def test_what_cannot_be_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="is not a folder"):
        recognise([tmp_path / "nowhere"])
    with pytest.raises(DataError, match="holds no trainA and trainB"):
        recognise([tmp_path], "unpaired")


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("unpaired/grocery_apple2orange", "unpaired"),
        ("paired/facades", "paired"),
        ("unconditional/anime_sprites_64", "single"),
        ("classes/cifar10", "labelled"),
        ("classes/afhq_sample", "labelled"),
        ("captions/grocery_iconic", "captioned"),
    ],
)
def test_real_data_is_recognised(shared_data: Path, folder: str, kind: str) -> None:
    assert recognise([shared_data / folder]).kind == kind


def test_captions_and_sounds_are_recognised(tmp_path: Path, paint: Paint) -> None:
    for number in range(3):
        paint(tmp_path / "told" / f"{number}.png", number)
        (tmp_path / "told" / f"{number}.txt").write_text("words")
        paint(tmp_path / "heard" / f"{number}.png", number)
        (tmp_path / "heard" / f"{number}.wav").write_bytes(b"RIFF")
        paint(tmp_path / "listed" / "train" / f"{number}.png", number)
    (tmp_path / "listed" / "train" / "metadata.jsonl").write_text('{"file_name": "0.png", "text": "words"}\n')
    assert recognise([tmp_path / "told"]).kind == "captioned"
    assert recognise([tmp_path / "heard"]).kind == "audio"
    assert recognise([tmp_path / "listed"]).kind == "captioned"
    assert recognise([tmp_path / "told"], "single").kind == "single"


def test_classes_are_three_folders_or_two_in_train(tmp_path: Path, paint: Paint) -> None:
    for name in ("cats", "dogs", "owls"):
        paint(tmp_path / "three" / name / "1.png", 1)
    for name in ("cats", "dogs"):
        paint(tmp_path / "two" / "train" / name / "1.png", 1)
    found = recognise([tmp_path / "three"])
    assert (found.kind, found.sentence) == (
        "labelled",
        "three holds a folder of pictures for each class: labelled data.",
    )
    assert recognise([tmp_path / "two"]).kind == "labelled"
    paint(tmp_path / "three" / "1.png", 1)
    assert recognise([tmp_path / "three"]).kind == "single"
    with pytest.raises(DataError, match="Data of the kind labelled lies in one folder"):
        recognise([tmp_path / "two", tmp_path / "three"], "labelled")
