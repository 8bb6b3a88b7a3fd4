"""Sink: every output name is decided before the work, and no input is ever written over."""

import errno
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path, PurePath

import numpy as np
import pytest

from tests.infer.graphs import picture
from translator.errors import DataError, ImageError
from translator.images.codec import decode
from translator.infer import sink
from translator.infer.sink import Existing, FileFormat, Naming, Target, Writer, plan, prepare
from translator.infer.source import Found


def naming(pattern: str = "{name}", form: FileFormat = "same", existing: Existing = "skip") -> Naming:
    return Naming(pattern, form, existing, "zebra")


def found(name: str, folder: str = ".") -> Found:
    return Found(Path("/in") / folder / name, PurePath(folder))


@pytest.mark.parametrize(
    ("name", "form", "expected"),
    [
        ("a.png", "same", "a.png"),
        ("a.JPG", "same", "a.jpg"),
        ("a.jpeg", "same", "a.jpeg"),
        ("a.webp", "same", "a.webp"),
        ("a.tiff", "same", "a.png"),
        ("a.gif", "same", "a.png"),
        ("noending", "same", "noending.png"),
        ("a.b.png", "jpg", "a.b.jpg"),
        ("a.png", "webp", "a.webp"),
    ],
)
def test_the_format_decides_the_suffix(name: str, form: FileFormat, expected: str) -> None:
    assert naming(form=form).relative(found(name), 1) == PurePath(expected)


def test_the_pattern_is_filled_in() -> None:
    assert naming("{model}/{n:04}-{name}_{suffix}").relative(found("Été.JPG", "sub"), 7) == PurePath(
        "sub/zebra/0007-Été_jpg.jpg"
    )


@pytest.mark.parametrize(
    "pattern",
    [
        "{title}",
        "{name.__class__}",
        "{0}",
        "{",
        "{name",
        "{name!z}",
        "{name:d}",
        "../{name}",
        "/tmp/{name}",
        "",
        "{name}/",
    ],
)
def test_an_impossible_pattern_is_one_sentence(pattern: str) -> None:
    with pytest.raises(DataError, match=r"^The pattern .*\.$"):
        naming(pattern).relative(found("a.png"), 1)


def test_the_tree_is_kept(tmp_path: Path) -> None:
    targets = plan([found("a.png"), found("a.png", "sub"), found("a.png", "sub/deep")], tmp_path, naming())
    assert [target.path.relative_to(tmp_path) for target in targets] == [
        Path("a.png"),
        Path("sub/a.png"),
        Path("sub/deep/a.png"),
    ]


def test_two_inputs_of_one_name_are_refused_before_the_work(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"a\.bmp and .*a\.png would both become .*a\.png; use --existing number"):
        plan([found("a.bmp"), found("a.png")], tmp_path, naming())
    with pytest.raises(DataError, match="would both become"):
        plan([found("a.png"), found("b.png")], tmp_path, naming("result"))
    told_apart = plan([found("a.bmp"), found("a.png")], tmp_path, naming("{name}-{suffix}"))
    assert [target.path.name for target in told_apart] == ["a-bmp.png", "a-png.png"]


def test_existing_files_are_skipped_replaced_or_numbered(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"old")
    items = [found("a.png"), found("b.png")]
    assert [target.exists for target in plan(items, tmp_path, naming())] == [True, False]
    assert [target.exists for target in plan(items, tmp_path, naming(existing="replace"))] == [False, False]
    numbered = plan([*items, found("a.bmp")], tmp_path, naming(existing="number"))
    assert [target.path.name for target in numbered] == ["a (2).png", "b.png", "a (3).png"]
    assert not any(target.exists for target in numbered)


def test_no_input_is_written_over(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    for name in ("a.png", "sub/b.png"):
        (tmp_path / name).write_bytes(b"input")
    inputs = [Found(tmp_path / "a.png", PurePath()), Found(tmp_path / "sub" / "b.png", PurePath("sub"))]
    for existing in ("skip", "replace"):
        with pytest.raises(DataError, match=r"a\.png is one of the inputs, which are never replaced"):
            plan(inputs, tmp_path, naming(existing=existing))
    with pytest.raises(DataError, match="is one of the inputs"):
        plan(inputs, tmp_path / "sub" / "..", naming(existing="replace"))
    numbered = plan(inputs, tmp_path, naming(existing="number"))
    assert [target.path.name for target in numbered] == ["a (2).png", "b (2).png"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege on Windows")
def test_an_input_is_recognised_through_a_linked_folder(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.png").write_bytes(b"input")
    (tmp_path / "link").symlink_to(tmp_path / "in", target_is_directory=True)
    with pytest.raises(DataError, match="is one of the inputs"):
        plan([Found(tmp_path / "in" / "a.png", PurePath())], tmp_path / "link", naming(existing="replace"))


def test_an_output_folder_is_made_and_tried(tmp_path: Path) -> None:
    prepare(tmp_path / "new" / "er")
    assert list((tmp_path / "new" / "er").iterdir()) == []
    (tmp_path / "file").write_text("")
    with pytest.raises(DataError, match=r"Nothing can be written in .*file"):
        prepare(tmp_path / "file")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_output_folder_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "locked").mkdir(mode=0o500)
    with pytest.raises(DataError, match=r"Nothing can be written in .*locked: Permission denied"):
        prepare(tmp_path / "locked")


def target(path: Path) -> Target:
    return Target(found(path.name), path, False)


def test_results_are_written_behind_and_reported(tmp_path: Path) -> None:
    paths = [tmp_path / "sub" / f"{number}.png" for number in range(40)]
    with ThreadPoolExecutor(2) as pool:
        writer = Writer(pool, 95)
        done = [item for n, path in enumerate(paths) for item in writer.put(target(path), picture(n), None, None)]
        done += writer.finish()
    assert [item.target.path for item in done] == paths
    assert not any(item.reason for item in done)
    assert (decode(paths[7]).pixels == picture(7)).all()
    assert sorted(path.name for path in (tmp_path / "sub").iterdir()) == sorted(path.name for path in paths)


def test_what_waits_to_be_written_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sink, "MAX_BEHIND_PIXELS", 2_000)
    with ThreadPoolExecutor(1) as pool:
        writer = Writer(pool, 95)
        for number in range(12):
            writer.put(target(tmp_path / f"{number}.png"), picture(1, 24, 32), None, None)
            assert writer._pixels <= 2_000
        assert len(list(writer.finish())) <= 2


def test_a_result_that_cannot_be_written_is_a_reason(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with ThreadPoolExecutor(1) as pool:
        writer = Writer(pool, 95)
        done = writer.put(target(tmp_path / "file" / "a.png"), picture(1), None, None)
        done += writer.put(target(tmp_path / "a.xyz"), picture(1), None, None)
        first, second = [*done, *writer.finish()]
    assert "cannot be made" in first.reason
    assert "no suffix that is written here" in second.reason
    assert not first.is_full
    assert not second.is_full


def test_a_full_disk_is_told_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def encode(pixels: np.ndarray, path: Path, **_: object) -> None:
        raise ImageError(f"{path} cannot be written: No space left on device.") from OSError(errno.ENOSPC, "")

    monkeypatch.setattr(sink, "encode", encode)
    with ThreadPoolExecutor(1) as pool:
        writer = Writer(pool, 95)
        done = writer.put(target(tmp_path / "a.png"), picture(1), None, None)
        (written,) = [*done, *writer.finish()]
    assert written.is_full
