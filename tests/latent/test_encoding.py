"""Encoding and neighbours: codes of pictures by a Model or a run, and the training pictures most like a sample."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.infer.graphs import picture
from tests.latent.models import space
from translator.errors import DataError, ImageError, ModelError
from translator.images.codec import encode
from translator.infer.engine import Engine
from translator.latent.encoding import encoded
from translator.latent.nearest import nearest


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "photo.png"
    Image.fromarray(picture(3)).save(path)
    return path


def test_the_model_that_encodes_gives_the_code(home: Path, photo: Path) -> None:
    code = encoded(space(home, "decoder", "encoder"), photo)
    wanted = Engine(home / "models" / "encoder.onnx", device="cpu", threads=1).answer(picture(3)[None])
    np.testing.assert_array_equal(code.values, next(iter(wanted.values()))[0])
    assert code.origin == "picture photo.png"


def test_without_model_and_run_the_sentence_says_what_is_missing(home: Path, photo: Path, tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no Model that encodes for decoder, and the run it came of is not here"):
        encoded(space(home, "decoder"), photo)
    with pytest.raises(ModelError, match="no picture has noise as its code; use decoder"):
        encoded(space(home, "spread", "decoder"), photo)
    (tmp_path / "no.png").write_bytes(b"no picture")
    with pytest.raises(ImageError):
        encoded(space(home, "decoder"), tmp_path / "no.png")


def test_a_copy_finds_its_picture_also_mirrored(tmp_path: Path) -> None:
    folder = tmp_path / "train" / "sub"
    folder.mkdir(parents=True)
    for seed in range(6):
        encode(picture(seed), folder / f"{seed}.png")
    same, turned = nearest([picture(2), picture(4)[:, ::-1]], tmp_path / "train")
    assert (same.path.name, same.mirrored, turned.path.name, turned.mirrored) == ("2.png", False, "4.png", True)
    assert same.distance == 0 and (same.pixels == picture(2)).all()
    with pytest.raises(DataError, match="does not exist"):
        nearest([picture(0)], tmp_path / "train" / "none")
