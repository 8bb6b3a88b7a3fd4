"""Names for the user and for the system."""

import os
from pathlib import Path

import pytest

from translator.images.filename import extended, openable, shown


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("C:\\photos\\a.png", "\\\\?\\C:\\photos\\a.png"),
        ("\\\\server\\share\\a.png", "\\\\?\\UNC\\server\\share\\a.png"),
        ("\\\\?\\C:\\photos\\a.png", "\\\\?\\C:\\photos\\a.png"),
    ],
)
def test_windows_opens_long_paths_by_a_prefix(path: str, expected: str) -> None:
    assert extended(path) == expected


@pytest.mark.skipif(os.name == "nt", reason="Windows paths get the prefix")
def test_other_systems_take_paths_as_they_are(tmp_path: Path) -> None:
    assert openable(tmp_path / "a.png") == tmp_path / "a.png"


def test_readable_names_are_shown_as_they_are() -> None:
    assert shown(Path("写真/é.png")) == str(Path("写真/é.png"))


def test_bytes_that_are_no_text_are_escaped() -> None:
    assert shown(Path("\udcff.png")) == "\\udcff.png"
