"""What a manifest leaves out and holds out, and that no picture is touched by it."""

import json
from pathlib import Path

import pytest

from tests.data.conftest import beside, painted
from translator.data.dataset import open_dataset
from translator.data.health import check, examine
from translator.data.manifest import Manifest, usual_place
from translator.data.settings import DataSettings
from translator.errors import DataError


def unpaired(root: Path, manifest: Path | None = None) -> DataSettings:
    return DataSettings(root=str(root), manifest=str(manifest or ""), load_size=24, crop_size=16)


def written(path: Path, **lists: list[Path]) -> Path:
    Manifest(**{name: frozenset(files) for name, files in lists.items()}).write(path)
    return path


def test_a_data_set_leaves_out_and_holds_out_what_the_manifest_lists(two_folders: Path, tmp_path: Path) -> None:
    a, b = two_folders / "trainA", two_folders / "trainB"
    manifest = written(tmp_path / "m.json", excluded=[a / "0.png"], held_out=[a / "1.png", b / "2.png", b / "3.png"])
    found = open_dataset("unpaired", unpaired(two_folders, manifest))
    assert [source.path for (source,) in found.groups] == [
        *(a / f"{number}.png" for number in (2, 3, 4)),
        *(b / f"{number}.png" for number in (0, 1, 4, 5, 6)),
    ]
    assert found.held_out == 4
    firsts = [group[0].path for groups, _ in found.first(4) for group in groups]
    assert a / "1.png" in firsts and b / "3.png" in firsts


def test_the_files_of_a_pair_go_together(tmp_path: Path) -> None:
    for side, shift in (("a", 0), ("b", 100)):
        for number in range(5):
            painted(tmp_path / side / f"{number}.png", number + shift)
    manifest = written(tmp_path / "m.json", excluded=[tmp_path / "b" / "1.png"], held_out=[tmp_path / "a" / "2.png"])
    settings = DataSettings(a=str(tmp_path / "a"), b=str(tmp_path / "b"), manifest=str(manifest), direction="b2a")
    found = open_dataset("paired", settings)
    assert (found.samples, found.held_out) == (3, 1)
    assert [tuple(source.path.name for source in pair) for pair in found.groups] == [
        ("0.png", "0.png"),
        ("3.png", "3.png"),
        ("4.png", "4.png"),
    ]


def test_halves_of_one_file_go_together(side_by_side: Path, tmp_path: Path) -> None:
    manifest = written(tmp_path / "m.json", held_out=[side_by_side / "4.png"])
    found = open_dataset("paired", DataSettings(pairs=str(side_by_side), manifest=str(manifest)))
    assert (found.samples, found.held_out) == (4, 1)


def test_the_report_counts_what_is_held_out_and_names_what_is_left_out(two_folders: Path, tmp_path: Path) -> None:
    gone = two_folders / "trainA" / "0.png"
    gone.write_bytes(gone.read_bytes()[:40])
    manifest = written(tmp_path / "m.json", excluded=[gone], held_out=[two_folders / "trainB" / "6.png"])
    report = check("unpaired", unpaired(two_folders, manifest))
    assert (report.trained, report.held_out) == ((4, 6), (2, 3))
    assert report.unreadable == frozenset()
    (finding,) = [each for each in report.findings if each.code == "excluded"]
    assert finding.files == (gone,)


def test_a_second_judgement_reads_no_picture(two_folders: Path) -> None:
    examined = examine("unpaired", unpaired(two_folders))
    first = examined.judge(unpaired(two_folders))
    for path in two_folders.rglob("*.png"):
        path.unlink()
    large = unpaired(two_folders).changed({"crop_size": 200, "load_size": 200}, "test")
    again = examined.judge(large, Manifest(excluded=frozenset({two_folders / "trainA" / "0.png"})))
    assert again.trained == (first.trained[0] - 1, first.trained[1])
    assert "small" in {finding.code for finding in again.findings}
    assert "small" not in {finding.code for finding in first.findings}


def test_what_is_written_is_read_back_even_for_odd_names(tmp_path: Path) -> None:
    names = frozenset(tmp_path / name for name in ("ä 图.png", "bytes-\udcff.png", 'quo"te.png'))
    manifest = Manifest(excluded=names, held_out=frozenset({tmp_path / "b.png"}), share=0.2, seed=7)
    manifest.write(tmp_path / "deep" / "m.json")
    assert Manifest.read(tmp_path / "deep" / "m.json") == manifest
    assert manifest.including(names) == Manifest(held_out=manifest.held_out, share=0.2, seed=7)


@pytest.mark.parametrize("content", ["", "{", "[]", '{"format": 1}', '{"format": 1, "excluded": 3, "held_out": []}'])
def test_a_damaged_manifest_is_refused_in_a_sentence(tmp_path: Path, content: str, two_folders: Path) -> None:
    path = tmp_path / "m.json"
    path.write_text(content)
    with pytest.raises(DataError, match=r"m\.json"):
        open_dataset("unpaired", unpaired(two_folders, path))


def test_a_newer_manifest_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path / "m.json")
    path.write_text(json.dumps({**json.loads(path.read_text()), "format": 2}))
    with pytest.raises(DataError, match="newer Translator"):
        Manifest.read(path)


def test_a_manifest_of_other_folders_is_refused(two_folders: Path, tmp_path: Path) -> None:
    manifest = written(tmp_path / "m.json", excluded=[tmp_path / "elsewhere" / "0.png"])
    with pytest.raises(DataError, match="none of them is in the folders"):
        open_dataset("unpaired", unpaired(two_folders, manifest))


def test_the_same_folders_have_the_same_place(tmp_path: Path, home: Path) -> None:
    beside(tmp_path / "pairs", range(3))
    place = usual_place(DataSettings(pairs=str(tmp_path / "pairs")))
    assert place == usual_place(DataSettings(pairs=str(tmp_path / "pairs"), crop_size=8, load_size=8))
    assert place.parent == home / "manifests"
    assert place != usual_place(DataSettings(folder=str(tmp_path / "pairs2")))
