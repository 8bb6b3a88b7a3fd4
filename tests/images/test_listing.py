"""Which files of a folder are pictures."""

import os
from pathlib import Path

import pytest

from tests.images.files import noise, saved
from translator.errors import DataError
from translator.images.listing import pictures

PNG = saved(noise(4, 4), "PNG")


def fill(folder: Path, files: dict[str, bytes]) -> None:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def names(folder: Path) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in pictures(folder)]


def test_subfolders_are_walked_and_the_order_is_always_the_same(tmp_path: Path) -> None:
    fill(tmp_path, dict.fromkeys(["b/2.png", "b/10.png", "a.png", "b.png", "a/z/1.png", "a/y.png", "Ä/ö.png"], PNG))
    assert names(tmp_path) == ["a/y.png", "a/z/1.png", "a.png", "b/10.png", "b/2.png", "b.png", "Ä/ö.png"]


def test_content_decides_about_files_without_a_known_suffix(tmp_path: Path) -> None:
    fill(tmp_path, {"photo": PNG, "photo.dat": PNG, "notes.txt": b"BM is text", "empty": b"", "data.json": b"{}"})
    assert names(tmp_path) == ["photo", "photo.dat"]


def test_a_promised_picture_is_listed_even_when_it_is_none(tmp_path: Path) -> None:
    fill(tmp_path, {"broken.JPG": b"", "text.png": b"text", "phone.heic": b"\0\0\0\x18ftypheic"})
    assert names(tmp_path) == ["broken.JPG", "phone.heic", "text.png"]


def test_hidden_files_and_folders_are_left_out(tmp_path: Path) -> None:
    fill(tmp_path, dict.fromkeys([".a.png", "._b.png", ".cache/c.png", "d.png"], PNG))
    assert names(tmp_path) == ["d.png"]


def test_a_hidden_folder_that_is_named_is_walked(tmp_path: Path) -> None:
    fill(tmp_path, {".photos/a.png": PNG})
    assert names(tmp_path / ".photos") == ["a.png"]


def test_an_empty_folder_has_no_pictures(tmp_path: Path) -> None:
    assert pictures(tmp_path) == []


@pytest.mark.parametrize(("name", "words"), [("gone", "does not exist"), ("file.png", "is a file, not a folder")])
def test_what_is_no_folder_is_a_sentence(tmp_path: Path, name: str, words: str) -> None:
    fill(tmp_path, {"file.png": PNG})
    with pytest.raises(DataError, match=f"{name} {words}; name a folder with pictures"):
        pictures(tmp_path / name)


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege on Windows")
class TestLinks:
    def test_links_are_followed(self, tmp_path: Path) -> None:
        fill(tmp_path, {"elsewhere/a.png": PNG, "set/b.png": PNG})
        (tmp_path / "set" / "linked").symlink_to(tmp_path / "elsewhere")
        (tmp_path / "set" / "c.png").symlink_to(tmp_path / "elsewhere" / "a.png")
        assert names(tmp_path / "set") == ["b.png", "c.png", "linked/a.png"]

    def test_a_circle_ends(self, tmp_path: Path) -> None:
        fill(tmp_path, {"a/1.png": PNG, "b/2.png": PNG})
        (tmp_path / "a" / "to b").symlink_to(tmp_path / "b")
        (tmp_path / "b" / "to a").symlink_to(tmp_path / "a")
        (tmp_path / "a" / "up").symlink_to(tmp_path)
        (tmp_path / "itself").symlink_to(tmp_path / "itself")
        found = names(tmp_path)
        assert len(found) == 2
        assert {name.split("/")[-1] for name in found} == {"1.png", "2.png"}

    def test_a_picture_whose_link_leads_nowhere_is_not_lost(self, tmp_path: Path) -> None:
        (tmp_path / "gone.png").symlink_to(tmp_path / "nowhere.png")
        (tmp_path / "other").symlink_to(tmp_path / "nowhere")
        assert names(tmp_path) == ["gone.png"]

    def test_a_pipe_is_not_waited_for(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "pipe")
        assert names(tmp_path) == []


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the administrator may read everything")
def test_a_folder_that_may_not_be_read_is_a_sentence(tmp_path: Path) -> None:
    fill(tmp_path, {"locked/a.png": PNG})
    (tmp_path / "locked").chmod(0)
    try:
        with pytest.raises(DataError, match="locked cannot be read"):
            pictures(tmp_path)
    finally:
        (tmp_path / "locked").chmod(0o755)


def test_everything_odd_that_claims_to_be_a_picture_is_listed(shared_data: Path) -> None:
    assert len(pictures(shared_data / "odd")) == len(list((shared_data / "odd").iterdir()))
