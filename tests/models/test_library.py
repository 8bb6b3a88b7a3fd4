"""The library: unique names, nothing overwritten, damaged files listed, verdicts kept by sha256."""

import json
import threading
from pathlib import Path

import pytest

from tests.infer.graphs import INVERT, SWAP, write
from translator.errors import ModelError
from translator.models.library import VETTING, Library, check_name, sha256


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library(tmp_path / "library")


def add(library: Library, path: Path, name: str | None = None) -> str:
    return library.add(path, vetted=sha256(path), name=name).name


def test_an_empty_library_has_no_folder_and_no_entries(library: Library) -> None:
    assert library.list() == []
    assert not library.folder.exists()
    with pytest.raises(ModelError, match="There is no Model called zebra: the library is empty; add one"):
        library.find("zebra")


def test_the_users_library_is_in_the_users_data_folder(home: Path) -> None:
    assert Library().folder == home / "models"


def test_a_model_is_copied_in_under_its_own_name(library: Library, tmp_path: Path) -> None:
    path = write(tmp_path / "zebra.onnx")
    entry = library.add(path, vetted=sha256(path))
    assert (entry.name, entry.path, entry.size) == ("zebra", library.folder / "zebra.onnx", path.stat().st_size)
    assert entry.sha256 == sha256(path)
    assert entry.sound.name == "zebra"
    assert [item.name for item in library.list()] == ["zebra"]
    assert library.find("zebra").path == library.find("ZEBRA").path == entry.path


def test_another_name_can_be_given(library: Library, tmp_path: Path) -> None:
    add(library, write(tmp_path / "zebra.onnx"), "Zèbre 2")
    assert library.find("Zèbre 2").sound.name == "zebra"


def test_a_taken_name_is_refused_with_a_free_one(library: Library, tmp_path: Path) -> None:
    first, second = write(tmp_path / "zebra.onnx"), write(tmp_path / "other.onnx", INVERT)
    add(library, first)
    with pytest.raises(ModelError, match="in the library already, as zebra"):
        add(library, first)
    with pytest.raises(ModelError, match=r"Another Model is called zebra already; .* --name Zebra-2"):
        add(library, second, "Zebra")
    assert sha256(library.folder / "zebra.onnx") == sha256(first)
    assert add(library, second, "Zebra-2") == "Zebra-2"


def test_a_taken_name_is_numbered_when_asked_for(library: Library, tmp_path: Path) -> None:
    first, second = write(tmp_path / "zebra.onnx"), write(tmp_path / "other.onnx", INVERT)
    add(library, first)
    add(library, second, "zebra-2")
    third = library.add(second, vetted=sha256(second), name="Zebra", renumber=True)
    assert third.name == "Zebra-3"
    with pytest.raises(ModelError, match="in the library already, as zebra"):
        library.add(first, vetted=sha256(first), renumber=True)


def test_removing_may_put_the_file_elsewhere(library: Library, tmp_path: Path) -> None:
    def refuse(path: Path) -> None:
        raise OSError(f"there is no trash for {path.name}")

    add(library, write(tmp_path / "zebra.onnx"))
    with pytest.raises(ModelError, match=r"cannot be removed: there is no trash for zebra\.onnx"):
        library.remove("zebra", dispose=refuse)
    library.remove("zebra", dispose=lambda path: path.replace(tmp_path / "trash.onnx") and None)
    assert library.list() == []
    assert (tmp_path / "trash.onnx").is_file()


def test_only_vetted_bytes_are_taken(library: Library, tmp_path: Path) -> None:
    path = write(tmp_path / "zebra.onnx")
    with pytest.raises(ModelError, match="changed while it was added"):
        library.add(path, vetted=sha256(write(tmp_path / "other.onnx", INVERT)))
    assert library.list() == []


def test_removing(library: Library, tmp_path: Path) -> None:
    add(library, write(tmp_path / "zebra.onnx"))
    with pytest.raises(ModelError, match=r"no Model called zebre; did you mean zebra\?"):
        library.remove("zebre")
    library.remove("zebra")
    assert library.list() == []


def test_a_damaged_entry_is_listed_with_its_reason(library: Library, tmp_path: Path) -> None:
    add(library, write(tmp_path / "zebra.onnx"))
    (library.folder / "apple.onnx").write_bytes(b"not a model")
    damaged, sound = library.list()
    assert (damaged.name, damaged.card) == ("apple", None)
    assert "not an ONNX file" in damaged.reason
    assert sound.card is not None
    with pytest.raises(ModelError, match="not an ONNX file"):
        _ = damaged.sound
    library.remove("apple")


def test_a_path_is_found_without_the_library(library: Library, tmp_path: Path) -> None:
    path = write(tmp_path / "zebra.onnx", SWAP)
    assert library.find(str(path)).sound.name == "zebra"
    assert library.find(path).path == path
    with pytest.raises(ModelError, match=r"no file .*none\.onnx"):
        library.find(str(tmp_path / "none.onnx"))


def test_verdicts_are_kept_by_sha256(library: Library, tmp_path: Path) -> None:
    path = write(tmp_path / "zebra.onnx")
    assert not library.is_vetted(sha256(path))
    add(library, path)
    assert Library(library.folder).is_vetted(sha256(path))
    library.remember("ab" * 32)
    assert library.is_vetted(sha256(path))
    assert library.is_vetted("ab" * 32)


def test_verdicts_of_older_rules_do_not_count(library: Library) -> None:
    library.remember("ab" * 32)
    file = library.folder / "vetted.json"
    file.write_text(json.dumps(json.loads(file.read_text()) | {"vetting": VETTING - 1}))
    assert not library.is_vetted("ab" * 32)


@pytest.mark.parametrize("content", ["", "[]", '{"vetting": 1, "sha256": 3}', "\x00"])
def test_a_spoilt_file_of_verdicts_only_costs_vetting_again(library: Library, content: str) -> None:
    library.remember("ab" * 32)
    (library.folder / "vetted.json").write_text(content)
    assert not library.is_vetted("ab" * 32)
    library.remember("ab" * 32)
    assert library.is_vetted("ab" * 32)


def test_verdicts_from_several_at_once_are_all_kept(library: Library) -> None:
    digests = [f"{number:064x}" for number in range(24)]
    threads = [threading.Thread(target=lambda d=digest: Library(library.folder).remember(d)) for digest in digests]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(library.is_vetted(digest) for digest in digests)


@pytest.mark.parametrize("name", ["zebra", "a b", "Zèbre", "斑馬", "v1.2", "-x"])
def test_names_that_any_system_can_keep(name: str) -> None:
    assert check_name(name) == name


@pytest.mark.parametrize(
    "name", ["", " a", "a.", "a/b", "a\\b", "..", "con", "LPT1.x", "a\nb", "a:b", "a*", "x.onnx", "é" * 101, "\x1b[2J"]
)
def test_names_that_some_system_cannot_keep(name: str) -> None:
    with pytest.raises(ModelError, match="A Model cannot be called"):
        check_name(name)
