from pathlib import Path

import pytest

from tests.data.conftest import Paint
from translator.data.folders import Source, resolve
from translator.data.settings import DataSettings
from translator.errors import DataError


def names(side: tuple[Source, ...]) -> list[str]:
    return [source.path.name for source in side]


def test_a_root_gives_training_and_held_out_sides(two_folders: Path) -> None:
    found = resolve("unpaired", DataSettings(root=str(two_folders)))
    assert [len(side) for side in found.train] == [5, 7]
    assert [len(side) for side in found.held_out] == [2, 2]
    assert found.domains == ("cats2dogs A", "cats2dogs B")


def test_folder_names_of_a_root_may_be_written_in_any_case(two_folders: Path) -> None:
    (two_folders / "trainA").rename(two_folders / "TrainA")
    assert len(resolve("unpaired", DataSettings(root=str(two_folders))).train[0]) == 5


def test_two_folders_are_walked_with_their_subfolders(tmp_path: Path, paint: Paint) -> None:
    paint(tmp_path / "cats" / "one.png", 1)
    paint(tmp_path / "cats" / "more" / "two.png", 2)
    paint(tmp_path / "dogs" / "three.png", 3)
    found = resolve("unpaired", DataSettings(a=str(tmp_path / "cats"), b=str(tmp_path / "dogs")))
    assert sorted(names(found.train[0])) == ["one.png", "two.png"]
    assert found.domains == ("cats", "dogs")
    assert found.held_out == ((), ())


def test_folders_of_the_same_name_take_their_title_from_above(tmp_path: Path, paint: Paint) -> None:
    paint(tmp_path / "horses" / "train" / "1.png", 1)
    paint(tmp_path / "zebras" / "train" / "1.png", 2)
    settings = DataSettings(a=str(tmp_path / "horses" / "train"), b=str(tmp_path / "zebras" / "train"))
    assert resolve("unpaired", settings).domains == ("horses", "zebras")


@pytest.mark.parametrize(("left", "halves"), [("a", ("left", "right")), ("b", ("right", "left"))])
def test_side_by_side_pictures_give_two_halves(side_by_side: Path, left: str, halves: tuple[str, str]) -> None:
    found = resolve("paired", DataSettings.parse({"pairs": str(side_by_side), "pairs_left": left}, "test"))
    assert [len(side) for side in found.train] == [5, 5]
    assert tuple(side[0].half for side in found.train) == halves
    assert names(found.train[0]) == names(found.train[1])


def test_direction_b2a_makes_b_the_input(side_by_side: Path) -> None:
    found = resolve("paired", DataSettings(pairs=str(side_by_side), direction="b2a"))
    assert found.train[0][0].half == "right"
    assert found.domains == ("pairs B", "pairs A")


def test_a_root_of_pairs_holds_out_test_and_val(tmp_path: Path, paint: Paint) -> None:
    for split, number in [("train", 3), ("val", 2), ("test", 1)]:
        for index in range(number):
            paint(tmp_path / split / f"{split}{index}.png", index, 60, 30)
    found = resolve("paired", DataSettings(pairs=str(tmp_path)))
    assert len(found.train[0]) == 3
    assert names(found.held_out[0]) == ["test0.png", "val0.png", "val1.png"]


def test_files_with_the_same_name_are_a_pair_whatever_their_ending(tmp_path: Path, paint: Paint) -> None:
    for name in ("a/1.png", "a/deep/2.png", "a/3.png", "b/1.jpg", "b/deep/2.jpg", "b/4.jpg"):
        paint(tmp_path / name, 1)
    found = resolve("paired", DataSettings(a=str(tmp_path / "a"), b=str(tmp_path / "b")))
    assert [names(side) for side in found.train] == [["1.png", "2.png"], ["1.jpg", "2.jpg"]]
    assert [path.name for path in found.unmatched] == ["3.png", "4.jpg"]


def test_a_root_of_two_sides_can_be_paired_by_name(two_folders: Path) -> None:
    found = resolve("paired", DataSettings(root=str(two_folders)))
    assert names(found.train[0]) == names(found.train[1]) == [f"{index}.png" for index in range(5)]
    assert [path.name for path in found.unmatched] == ["5.png", "6.png"]
    assert len(found.held_out[0]) == 2


def test_two_files_that_differ_only_in_their_ending_are_refused(tmp_path: Path, paint: Paint) -> None:
    for name in ("a/1.png", "a/1.jpg", "b/1.png"):
        paint(tmp_path / name, 1)
    with pytest.raises(DataError, match="same name without its ending"):
        resolve("paired", DataSettings(a=str(tmp_path / "a"), b=str(tmp_path / "b")))


def test_a_single_folder_with_train_inside_holds_out_test(tmp_path: Path, paint: Paint) -> None:
    for name in ("train/1.png", "train/2.png", "test/3.png"):
        paint(tmp_path / name, 1)
    found = resolve("single", DataSettings(folder=str(tmp_path)))
    assert names(found.train[0]) == ["1.png", "2.png"]
    assert names(found.held_out[0]) == ["3.png"]


@pytest.mark.parametrize(
    ("kind", "given", "advice"),
    [
        ("unpaired", {}, "No folder of unpaired data is given; give --a FOLDER --b FOLDER"),
        ("unpaired", {"a": "x"}, "--a does not name unpaired data; give --a FOLDER --b FOLDER"),
        ("unpaired", {"pairs": "x"}, "--pairs does not name unpaired data; give --a FOLDER --b FOLDER"),
        ("unpaired", {"a": "x", "b": "y", "root": "z"}, "--a --b --root does not name unpaired data"),
        ("paired", {"folder": "x"}, "give --pairs FOLDER"),
        ("single", {"a": "x", "b": "y"}, "give --folder FOLDER"),
        ("unpaired", {"a": "nowhere", "b": "y"}, "nowhere does not exist"),
        ("labelled", {"a": "x", "b": "y"}, "give --folder FOLDER with one folder of pictures for each class"),
        ("captioned", {}, "No folder of captioned data is given; give --folder FOLDER with pictures and metadata"),
        ("audio", {"pairs": "x"}, "give --folder FOLDER with pictures and a sound file"),
    ],
)
def test_folders_that_do_not_fit_the_kind_are_refused_with_the_flags_to_give(
    kind: str, given: dict[str, str], advice: str
) -> None:
    with pytest.raises(DataError, match=advice):
        resolve(kind, DataSettings(**given))  # type: ignore[arg-type]


def test_the_same_folder_twice_is_refused(two_folders: Path) -> None:
    folder = str(two_folders / "trainA")
    with pytest.raises(DataError, match="same folder"):
        resolve("unpaired", DataSettings(a=folder, b=f"{two_folders}/trainB/../trainA"))


def test_a_root_without_train_folders_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="has no folder trainA"):
        resolve("unpaired", DataSettings(root=str(tmp_path)))


def test_leaving_out_a_file_leaves_out_its_whole_pair(tmp_path: Path, paint: Paint) -> None:
    for name in ("a/1.png", "a/2.png", "b/1.png", "b/2.png"):
        paint(tmp_path / name, 1)
    found = resolve("paired", DataSettings(a=str(tmp_path / "a"), b=str(tmp_path / "b")))
    kept = found.without(frozenset({tmp_path / "b" / "1.png"}))
    assert [names(side) for side in kept.train] == [["2.png"], ["2.png"]]
