import gzip
import struct
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from translator.cli.main import run
from translator.data.folders import resolve
from translator.data.settings import DataSettings
from translator.data.unpack import unpack
from translator.errors import DataError
from translator.images.codec import decode
from translator.jobs.progress import Control, Event, Progress

PICTURES = np.random.default_rng(0).integers(0, 256, (12, 6, 5), dtype=np.uint8)
LABELS = np.arange(12, dtype=np.uint8) % 11


def idx(values: NDArray[np.uint8]) -> bytes:
    return bytes([0, 0, 8, values.ndim]) + struct.pack(f">{values.ndim}I", *values.shape) + values.tobytes()


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    pictures, labels = tmp_path / "images-idx3-ubyte.gz", tmp_path / "labels-idx1-ubyte"
    pictures.write_bytes(gzip.compress(idx(PICTURES)))
    labels.write_bytes(idx(LABELS))
    return pictures, labels


def test_labels_become_folders_in_their_order(files: tuple[Path, Path], tmp_path: Path) -> None:
    events: list[Event] = []
    unpacked = unpack(files[0], tmp_path / "digits", files[1], events.append)
    assert (unpacked.pictures, unpacked.classes) == (12, tuple(f"{label:02}" for label in range(11)))
    assert sorted(path.name for path in (tmp_path / "digits" / "00").iterdir()) == ["00.png", "11.png"]
    for number in range(12):
        pixels = decode(tmp_path / "digits" / f"{LABELS[number]:02}" / f"{number:02}.png").pixels
        assert np.array_equal(pixels, np.repeat(PICTURES[number][..., None], 3, axis=2))
    assert isinstance(events[-1], Progress) and (events[-1].done, events[-1].total) == (12, 12)
    assert len(resolve("labelled", DataSettings(folder=str(tmp_path / "digits"))).classes) == 11


def test_without_labels_all_pictures_lie_in_one_folder(files: tuple[Path, Path], tmp_path: Path) -> None:
    assert unpack(files[0], tmp_path / "new" / "all").classes == ()
    assert len(list((tmp_path / "new" / "all").glob("*.png"))) == 12


def test_an_empty_folder_is_filled_and_a_full_one_refused(files: tuple[Path, Path], tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    unpack(files[0], tmp_path / "out")
    with pytest.raises(DataError, match="already there and not empty"):
        unpack(files[0], tmp_path / "out")


@pytest.mark.parametrize(
    ("pictures", "labels", "sentence"),
    [
        (b"no idx at all", None, "is not an idx file"),
        (b"", None, "is not an idx file"),
        (idx(PICTURES)[:8], None, "ends within its header"),
        (idx(PICTURES)[:-1], None, "ends after 11 of 12"),
        (idx(PICTURES) + b"x", None, "longer than its header says"),
        (gzip.compress(idx(PICTURES))[:-20], None, "is damaged and cannot be unpacked"),
        (bytes([0, 0, 13, 3]) + idx(PICTURES)[4:], None, "idx type 13, not bytes"),
        (bytes([0, 0, 8, 3]) + struct.pack(">3I", 1, 2**31, 2**31), None, "copy it anew"),
        (idx(LABELS), None, "holds no pictures"),
        (idx(PICTURES), idx(PICTURES), "holds no labels"),
        (idx(PICTURES), idx(LABELS[:5]), "5 labels for 12 pictures"),
    ],
)
def test_what_cannot_be_unpacked_leaves_nothing_behind(
    tmp_path: Path, pictures: bytes, labels: bytes | None, sentence: str
) -> None:
    (tmp_path / "images").write_bytes(pictures)
    (tmp_path / "labels").write_bytes(labels or b"")
    with pytest.raises(DataError, match=sentence):
        unpack(tmp_path / "images", tmp_path / "out", tmp_path / "labels" if labels else None)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["images", "labels"]


def test_a_stop_keeps_nothing(files: tuple[Path, Path], tmp_path: Path) -> None:
    control = Control()

    def stop_soon(event: Event) -> None:
        if isinstance(event, Progress) and event.done == 5:
            control.stop()

    with pytest.raises(DataError, match="stopped and nothing was kept"):
        unpack(files[0], tmp_path / "out", report=stop_soon, control=control)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(file.name for file in files)


def test_the_command_says_what_it_did(
    files: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["data", "unpack", str(files[0]), str(tmp_path / "out"), "--labels", str(files[1])]) == 0
    assert "Unpacked 12 pictures into" in capsys.readouterr().out
    assert run(["data", "unpack", str(tmp_path / "none"), str(tmp_path / "other")]) == 1
    assert "none cannot be read" in capsys.readouterr().err


def test_real_digits(shared_data: Path, tmp_path: Path) -> None:
    from translator.data.idx import open_idx

    folder = shared_data / "unconditional" / "mnist_t10k"
    with (
        open_idx(folder / "t10k-images-idx3-ubyte.gz") as pictures,
        open_idx(folder / "t10k-labels-idx1-ubyte.gz") as labels,
    ):
        assert (pictures.shape, labels.shape) == ((10_000, 28, 28), (10_000,))
        assert [int(label) for label in labels.rows()][:5] == [7, 2, 1, 0, 4]
        assert sum(1 for _ in pictures.rows()) == 10_000
