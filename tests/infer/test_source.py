"""Source: what is found in files and folders, and decoding ahead within bounds."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path, PurePath

import numpy as np
import pytest
from PIL import Image

from tests.infer.graphs import picture
from translator.errors import DataError
from translator.images.codec import Picture
from translator.infer import source
from translator.infer.source import Found, find, network_pixels, read_ahead


def save(path: Path, seed: int = 0, height: int = 24, width: int = 32) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(picture(seed, height, width)).save(path)
    return path


def test_folders_are_walked_and_remember_the_tree(tmp_path: Path) -> None:
    save(tmp_path / "in" / "été" / "斑馬.png")
    save(tmp_path / "in" / "a.jpg")
    save(tmp_path / "in" / ".hidden.png")
    (tmp_path / "in" / "notes.txt").write_text("no picture")
    alone = save(tmp_path / "alone.png")
    found = find([tmp_path / "in", alone], tmp_path / "out")
    assert found == [
        Found(tmp_path / "in" / "a.jpg", PurePath()),
        Found(tmp_path / "in" / "été" / "斑馬.png", PurePath("été")),
        Found(alone, PurePath()),
    ]


def test_results_are_not_inputs(tmp_path: Path) -> None:
    save(tmp_path / "a.png")
    save(tmp_path / "out" / "b.png")
    assert [found.path.name for found in find([tmp_path], tmp_path / "out")] == ["a.png"]
    assert [found.path.name for found in find([tmp_path / "out"], tmp_path / "out")] == ["b.png"]


def test_each_file_counts_once(tmp_path: Path) -> None:
    path = save(tmp_path / "in" / "a.png")
    assert len(find([path, tmp_path / "in", path], tmp_path / "out")) == 1


def test_nothing_to_convert_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"There are no pictures in .*\."):
        find([tmp_path], tmp_path / "out")
    with pytest.raises(DataError, match=r"none\.png does not exist"):
        find([tmp_path / "none.png"], tmp_path / "out")


def test_pictures_come_in_order_and_bad_ones_with_their_reason(tmp_path: Path) -> None:
    names = [f"{number:02}.png" for number in range(12)]
    items = [Found(save(tmp_path / name, seed), PurePath()) for seed, name in enumerate(names)]
    items[5].path.write_bytes(items[5].path.read_bytes()[:100])
    with ThreadPoolExecutor(3) as pool:
        decoded = list(read_ahead(items, pool))
    assert [item.found for item in decoded] == items
    assert decoded[5].picture is None
    assert decoded[5].reason
    assert not decoded[5].reason.startswith(str(tmp_path))
    for seed, item in enumerate(decoded):
        if seed != 5:
            assert item.picture is not None
            assert (item.picture.pixels == picture(seed)).all()


def test_what_waits_is_bounded_in_pixels(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    items = [Found(save(tmp_path / f"{number}.png", 1, 100, 100), PurePath()) for number in range(10)]
    monkeypatch.setattr(source, "MAX_AHEAD_PIXELS", 25_000)
    started: list[Path] = []
    decode = source.decode
    monkeypatch.setattr(source, "decode", lambda path: (started.append(path), decode(path))[1])
    with ThreadPoolExecutor(4) as pool:
        stream = read_ahead(items, pool)
        for taken, _ in enumerate(stream, start=1):
            assert len(started) <= taken + 2
    assert len(started) == 10


def test_a_picture_beyond_the_bound_goes_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    items = [Found(save(tmp_path / f"{number}.png", 1, 50, 50), PurePath()) for number in range(3)]
    monkeypatch.setattr(source, "MAX_AHEAD_PIXELS", 100)
    with ThreadPoolExecutor(2) as pool:
        assert len(list(read_ahead(items, pool))) == 3


def test_an_abandoned_source_stops_decoding(tmp_path: Path) -> None:
    items = [Found(save(tmp_path / f"{number}.png"), PurePath()) for number in range(40)]
    with ThreadPoolExecutor(1) as pool:
        stream = read_ahead(items, pool)
        next(stream)
        stream.close()


def test_wholly_transparent_colours_become_the_background() -> None:
    pixels = picture(1)
    alpha = np.full(pixels.shape[:2], 255, np.uint8)
    solid = Picture(pixels, alpha, (), None, "PNG")
    assert network_pixels(solid, (1, 2, 3)) is pixels
    alpha = alpha.copy()
    alpha[:5], alpha[5:9] = 0, 100
    seen = network_pixels(Picture(pixels, alpha, (), None, "PNG"), (1, 2, 3))
    assert (seen[:5] == (1, 2, 3)).all()
    assert (seen[5:] == pixels[5:]).all()
