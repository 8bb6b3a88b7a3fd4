import json
import re
import shutil
from pathlib import Path
from typing import get_args

import numpy as np
import pytest
from PIL import Image

from tests.data.conftest import Paint, beside
from translator.data.findings import Code, Finding
from translator.data.health import HealthReport, check
from translator.data.settings import DataSettings
from translator.errors import DataError
from translator.jobs.progress import Control, Event, Progress

ROOT = Path(__file__).parents[2]
SIZES = {"load_size": 24, "crop_size": 16}


@pytest.fixture
def folders(tmp_path: Path, paint: Paint) -> tuple[Path, Path]:
    """Sixty healthy pictures a side."""
    for number in range(60):
        paint(tmp_path / "cats" / f"{number}.png", number)
        paint(tmp_path / "dogs" / f"{number}.png", 1000 + number)
    return tmp_path / "cats", tmp_path / "dogs"


def unpaired(folders: tuple[Path, Path], **options: object) -> HealthReport:
    a, b = folders
    return check("unpaired", DataSettings.parse({"a": str(a), "b": str(b), **SIZES, **options}, "test"))


def paired(folder: Path, **options: object) -> HealthReport:
    return check("paired", DataSettings.parse({"pairs": str(folder), **SIZES, **options}, "test"))


def finding(report: HealthReport, code: str) -> Finding:
    (one,) = [each for each in report.findings if each.code == code]
    return one


def codes(report: HealthReport) -> set[str]:
    return {each.code for each in report.findings}


def names(one: Finding) -> list[str]:
    return [path.name for path in one.files]


def test_healthy_folders_have_nothing_but_their_sizes(folders: tuple[Path, Path]) -> None:
    report = unpaired(folders)
    assert [(each.severity, each.sentence) for each in report.findings] == [
        ("info", "cats: 60 pictures, 40x30."),
        ("info", "dogs: 60 pictures, 40x30."),
    ]
    assert (report.trained, report.held_out, report.ruinous) == ((60, 60), (0, 0), False)


def test_sizes_tell_their_spread(folders: tuple[Path, Path], paint: Paint) -> None:
    paint(folders[0] / "large.png", 2000, 80, 60)
    paint(folders[0] / "small.png", 2001, 20, 20)
    assert "cats: 62 pictures, 20x20 to 80x60, most often 40x30 (97%)." in {
        each.sentence for each in unpaired(folders).findings
    }


def test_unreadable_files_are_named_with_their_reasons(folders: tuple[Path, Path]) -> None:
    (folders[0] / "empty.jpg").write_bytes(b"")
    (folders[1] / "text.png").write_text("not a picture")
    report = unpaired(folders)
    found = finding(report, "unreadable")
    assert found.severity == "warning"
    assert found.sentence.startswith("2 of 122 files cannot be read")
    assert names(found) == ["empty.jpg", "text.png"]
    assert "is empty" in found.details[0]
    assert report.unreadable == set(found.files)
    assert report.trained == (60, 60)


def test_a_picture_too_thin_to_be_resized_counts_as_unreadable(folders: tuple[Path, Path]) -> None:
    Image.new("RGB", (30_000, 1)).save(folders[0] / "thin.png")
    report = unpaired(folders, preprocess="scale_shortside_and_crop", load_size=256, crop_size=128)
    assert "30000x1 pixels and would become" in finding(report, "unreadable").details[0]


@pytest.mark.parametrize(
    ("left", "code", "severity", "sentence"),
    [
        (0, "too_few", "ruin", "No pictures of cats can be trained on; a training needs at least 2"),
        (1, "too_few", "ruin", "Only 1 picture of cats can be trained on; a training needs at least 2"),
        (2, "few", "warning", "Only 2 pictures of cats can be trained on; add more"),
    ],
)
def test_too_few_pictures(folders: tuple[Path, Path], left: int, code: str, severity: str, sentence: str) -> None:
    for path in sorted(folders[0].iterdir())[left:]:
        path.unlink()
    report = unpaired(folders)
    assert finding(report, code).severity == severity
    assert finding(report, code).sentence.startswith(sentence)
    assert report.ruinous == (severity == "ruin")


def test_copies_inside_a_side(folders: tuple[Path, Path], paint: Paint) -> None:
    paint(folders[0] / "4.png", 4, 160, 120)
    shutil.copy(folders[0] / "3.png", folders[0] / "copy.png")
    Image.open(folders[0] / "4.png").save(folders[0] / "again.jpg", quality=60)
    found = finding(unpaired(folders), "duplicates")
    assert found.severity == "info"
    assert "(1 the same byte for byte, 1 by their look)" in found.sentence
    assert sorted(zip(names(found), found.details, strict=True)) == [
        ("again.jpg", f"looks the same as {folders[0] / '4.png'}"),
        ("copy.png", f"the same file as {folders[0] / '3.png'}"),
    ]


def test_many_copies_inside_a_side_are_a_warning(folders: tuple[Path, Path]) -> None:
    for number in range(10):
        shutil.copy(folders[1] / f"{number}.png", folders[1] / f"copy{number}.png")
    assert finding(unpaired(folders), "duplicates").severity == "warning"


def test_a_picture_on_both_sides(folders: tuple[Path, Path]) -> None:
    shutil.copy(folders[0] / "3.png", folders[1] / "a cat.png")
    report = unpaired(folders)
    found = finding(report, "across")
    assert (found.severity, names(found)) == ("warning", ["a cat.png"])
    assert found.sentence.startswith("1 of 61 pictures of dogs is also among those of cats")
    assert not report.ruinous


def test_two_sides_that_are_mostly_the_same_would_ruin_a_training(folders: tuple[Path, Path]) -> None:
    shutil.copytree(folders[0], folders[1], dirs_exist_ok=True)
    report = unpaired(folders)
    assert report.ruinous
    assert finding(report, "across").sentence.endswith(
        "check that the right folders were given (the same byte for byte)."
    )


def test_a_held_out_picture_that_is_trained_on(two_folders: Path) -> None:
    shutil.copy(two_folders / "trainA" / "1.png", two_folders / "testA" / "leaked.png")
    report = check("unpaired", DataSettings(root=str(two_folders), **SIZES))
    found = finding(report, "leak")
    assert (found.severity, names(found)) == ("warning", ["leaked.png"])
    assert report.held_out == (3, 2)
    assert finding(report, "held_out").sentence == "Held out from training: 3 and 2 pictures."


def test_grey_among_colour(folders: tuple[Path, Path], paint: Paint) -> None:
    for number in range(5):
        paint(folders[0] / f"grey{number}.png", 3000 + number, grey=True)
    found = finding(unpaired(folders), "grey")
    assert (found.severity, len(found.files)) == ("warning", 5)
    assert found.sentence.startswith("5 of 65 pictures of cats are grey")


def test_a_grey_side_is_a_choice(folders: tuple[Path, Path], paint: Paint) -> None:
    for path in folders[0].iterdir():
        Image.open(path).convert("L").save(path)
    assert "grey" not in codes(unpaired(folders))


def test_transparency_among_opaque_pictures(folders: tuple[Path, Path]) -> None:
    Image.new("RGBA", (40, 30), (255, 0, 0, 100)).save(folders[0] / "glass.png")
    Image.new("RGBA", (40, 30), (0, 255, 0, 255)).save(folders[0] / "opaque.png")
    found = finding(unpaired(folders, background="#808080"), "transparency")
    assert (found.severity, names(found)) == ("warning", ["glass.png"])
    assert "put on #808080" in found.sentence


def test_a_side_that_is_all_transparent_is_a_remark(folders: tuple[Path, Path]) -> None:
    for path in folders[0].iterdir():
        picture = Image.open(path)
        picture.putalpha(128)
        picture.save(path)
    found = finding(unpaired(folders), "transparency")
    assert (found.severity, found.files) == ("info", ())


def test_pictures_smaller_than_the_crop(folders: tuple[Path, Path]) -> None:
    found = [each for each in unpaired(folders, load_size=80, crop_size=64).findings if each.code == "small"]
    assert [each.sentence for each in found] == [
        f"All 60 pictures of {title} are smaller than the crop of 64 pixels and will be enlarged, which blurs them; "
        "train with --crop-size 28 --load-size 31."
        for title in ("cats", "dogs")
    ]
    assert "small" not in codes(unpaired(folders, load_size=80, crop_size=64, preprocess="none"))


def test_the_advice_on_small_pictures_helps(folders: tuple[Path, Path]) -> None:
    assert "small" not in codes(unpaired(folders, load_size=31, crop_size=28))


def test_long_pictures_are_squashed_unless_the_shape_is_kept(folders: tuple[Path, Path], paint: Paint) -> None:
    paint(folders[0] / "panorama.png", 4000, 200, 40)
    assert names(finding(unpaired(folders), "long")) == ["panorama.png"]
    assert "long" not in codes(unpaired(folders, preprocess="scale_shortside_and_crop"))


def test_sides_of_unlike_resolution(folders: tuple[Path, Path], paint: Paint) -> None:
    for number in range(60):
        paint(folders[1] / f"{number}.png", 1000 + number, 160, 120)
    found = finding(unpaired(folders), "resolution")
    assert found.sentence.startswith("The shorter side of pictures of dogs is usually 120 pixels and of cats 30")


def test_what_the_decoder_decided_is_told(folders: tuple[Path, Path]) -> None:
    frames = [Image.open(folders[0] / f"{number}.png") for number in range(3)]
    frames[0].save(folders[0] / "moving.gif", save_all=True, append_images=frames[1:])
    found = finding(unpaired(folders), "decoding")
    assert (found.severity, names(found)) == ("info", ["moving.gif"])
    assert "the first is used" in found.details[0]


def test_healthy_pairs(tmp_path: Path) -> None:
    beside(tmp_path, range(60))
    report = paired(tmp_path)
    assert codes(report) == {"size"}
    assert report.trained == (60, 60)


def test_odd_widths_of_side_by_side_pictures(tmp_path: Path, paint: Paint) -> None:
    beside(tmp_path, range(60))
    paint(tmp_path / "odd.png", 5000, 81, 30)
    assert names(finding(paired(tmp_path), "odd_width")) == ["odd.png"]


def test_pictures_that_do_not_look_side_by_side(tmp_path: Path, paint: Paint) -> None:
    beside(tmp_path, range(60))
    paint(tmp_path / "square.png", 5000, 40, 40)
    assert names(finding(paired(tmp_path), "not_side_by_side")) == ["square.png"]


def test_pairs_of_twice_the_same_picture_would_ruin_a_training(tmp_path: Path) -> None:
    beside(tmp_path, range(60))
    for path in sorted(tmp_path.iterdir())[:40]:
        left = np.asarray(Image.open(path))[:, :40]
        Image.fromarray(np.concatenate([left, left], axis=1)).save(path)
    found = finding(paired(tmp_path), "same_sides")
    assert (found.severity, len(found.files)) == ("ruin", 40)


def test_a_pair_is_a_copy_only_if_both_sides_are(tmp_path: Path) -> None:
    beside(tmp_path, range(60))
    shutil.copy(tmp_path / "1.png", tmp_path / "copy.png")
    both = np.asarray(Image.open(tmp_path / "2.png")).copy()
    both[:, 40:] = np.asarray(Image.open(tmp_path / "3.png"))[:, 40:]
    Image.fromarray(both).save(tmp_path / "half.png")
    assert names(finding(paired(tmp_path), "duplicates")) == ["copy.png"]


def test_files_without_a_partner(folders: tuple[Path, Path]) -> None:
    (folders[0] / "7.png").unlink()
    report = check("paired", DataSettings(a=str(folders[0]), b=str(folders[1]), **SIZES))
    found = finding(report, "unmatched")
    assert (found.severity, names(found)) == ("warning", ["7.png"])
    assert report.trained == (59, 59)


def test_no_pairs_at_all_would_ruin_a_training(folders: tuple[Path, Path]) -> None:
    for path in folders[0].iterdir():
        path.rename(path.with_stem(f"cat {path.stem}"))
    report = check("paired", DataSettings(a=str(folders[0]), b=str(folders[1]), **SIZES))
    assert report.ruinous
    assert finding(report, "too_few").sentence.startswith("No pairs can be trained on")


def test_pairs_of_different_sizes(folders: tuple[Path, Path], paint: Paint) -> None:
    paint(folders[1] / "7.png", 1007, 80, 60)
    found = finding(check("paired", DataSettings(a=str(folders[0]), b=str(folders[1]), **SIZES)), "pair_size")
    assert names(found) == ["7.png"]
    assert found.details == (f"80x60 beside 40x30 of {folders[0] / '7.png'}",)


def test_the_worst_comes_first(folders: tuple[Path, Path]) -> None:
    (folders[1] / "text.png").write_text("not a picture")
    shutil.copytree(folders[0], folders[1], dirs_exist_ok=True)
    assert [each.severity for each in unpaired(folders).findings][:2] == ["ruin", "warning"]


def test_the_report_as_json_has_stable_keys(folders: tuple[Path, Path]) -> None:
    (folders[1] / "text.png").write_text("not a picture")
    written = json.loads(json.dumps(unpaired(folders).to_json()))
    assert list(written) == ["kind", "ruinous", "domains", "unreadable", "findings"]
    assert written["domains"][0] == {"title": "cats", "train": 60, "held_out": 0}
    assert written["unreadable"] == [str(folders[1] / "text.png")]
    assert list(written["findings"][0]) == ["code", "severity", "sentence", "files", "details"]


def test_progress_counts_every_file(folders: tuple[Path, Path]) -> None:
    events: list[Event] = []
    check("unpaired", DataSettings(a=str(folders[0]), b=str(folders[1]), **SIZES), events.append)
    progress = [event for event in events if isinstance(event, Progress)]
    assert [event.done for event in progress] == list(range(1, 121))
    assert {event.total for event in progress} == {120}


def test_a_check_can_be_stopped(folders: tuple[Path, Path]) -> None:
    control = Control()
    control.stop()
    with pytest.raises(DataError, match="was stopped"):
        check("unpaired", DataSettings(a=str(folders[0]), b=str(folders[1]), **SIZES), control=control)


def test_nothing_of_the_users_is_changed(folders: tuple[Path, Path]) -> None:
    def state() -> dict[Path, tuple[int, bytes]]:
        return {path: (path.stat().st_mtime_ns, path.read_bytes()) for folder in folders for path in folder.iterdir()}

    before = state()
    unpaired(folders)
    assert state() == before


def test_every_finding_is_documented() -> None:
    rows = [
        line.split("|")[1] for line in (ROOT / "docs" / "data.md").read_text().splitlines() if line.startswith("| `")
    ]
    documented = {code for row in rows for code in re.findall(r"`(\w+)`", row)}
    assert set(get_args(Code)) <= documented


def test_real_pictures_that_are_odd(shared_data: Path) -> None:
    report = check("single", DataSettings(folder=str(shared_data / "odd")))
    assert len(report.unreadable) == 9
    # The EXIF examples show one scene in nine orientations, which decoding undoes.
    same = [name for name in names(finding(report, "duplicates")) if "Landscape" in name]
    assert len(same) == 8
