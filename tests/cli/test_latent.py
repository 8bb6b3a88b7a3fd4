"""`translator latent`: every verb on real Models, and refusals in one sentence."""

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.infer.graphs import picture
from tests.infer.samplers import made
from tests.latent.models import library
from translator.cli.main import run
from translator.images.codec import decode
from translator.infer.engine import Engine
from translator.latent.book import Book
from translator.models.library import Library


@pytest.fixture
def grower(home: Path) -> str:
    library(home, "grower")
    return "grower"


def said(capsys: pytest.CaptureFixture[str]) -> str:
    captured = capsys.readouterr()
    return " ".join((captured.out + captured.err).split())


def test_walks_become_strips_and_videos(grower: str, tmp_path: Path) -> None:
    walk = ["latent", "walk", grower, "seed:1", "seed:2"]
    assert run([*walk, "--steps", "3", "--way", "straight", "--output", str(tmp_path / "a.png")]) == 0
    assert decode(tmp_path / "a.png").pixels.shape[0] == 4 + 68
    assert run([*walk, "--steps", "3", "--loop", "--output", str(tmp_path / "a.mp4")]) == 0
    assert (tmp_path / "a.mp4").stat().st_size > 500


def test_codes_are_kept_mixed_listed_and_forgotten(
    grower: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out" / "sum.png"
    assert run(["latent", "keep", grower, "man", "seed:1"]) == 0
    assert run(["latent", "mix", grower, "man - seed:2 + seed:3", "--name", "woman", "--output", str(out)]) == 0
    assert run(["latent", "average", grower, "man", "woman", "--parts", "--output", str(tmp_path / "mean.png")]) == 0
    assert run(["latent", "rename", grower, "woman", "frau"]) == 0
    capsys.readouterr()
    assert run(["latent", "list", grower, "--json"]) == 0
    man, frau = json.loads(capsys.readouterr().out)
    assert (man["name"], man["origin"], frau["name"]) == ("man", "seed:1", "frau")
    assert (frau["origin"], len(frau["values"])) == ("man - seed:2 + seed:3", 4)
    engine = Engine(Library().find(grower).path, device="cpu", threads=1)
    noise = np.array(frau["values"], np.float32)[None]
    assert (decode(out).pixels == engine.run(noise=noise)[0]).all()
    assert run(["latent", "remove", grower, "man", "frau"]) == 0
    assert run(["latent", "list", grower]) == 0
    assert "No code of grower is kept" in said(capsys)


def test_directions_are_shown_as_rows(grower: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    flags = ["--count", "2", "--samples", "32", "--start", "seed:4", "--output", str(tmp_path / "rows.png")]
    assert run(["latent", "directions", grower, *flags]) == 0
    assert "Direction 2:" in said(capsys)
    assert decode(tmp_path / "rows.png").pixels.shape[0] == 4 + 2 * 68
    assert run(["latent", "directions", grower, "--of", "kept", "--output", str(tmp_path / "kept.png")]) == 1
    assert "need two or more that differ" in said(capsys)


def test_a_picture_is_encoded_and_its_neighbour_found(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    library(home, "decoder", "encoder", "grower")
    (tmp_path / "train").mkdir()
    Image.fromarray(picture(1)).save(tmp_path / "train" / "photo.png")
    photo, back = tmp_path / "train" / "photo.png", tmp_path / "back.png"
    assert run(["latent", "encode", "decoder", str(photo), "--name", "cat", "--output", str(back)]) == 0
    assert Book(Library().find("decoder").sound).find("cat").origin == "picture photo.png"
    sheet = tmp_path / "near.png"
    assert run(["latent", "nearest", "decoder", "cat", "seed:1", "--train", str(photo.parent), "-o", str(sheet)]) == 0
    assert "photo.png" in said(capsys) and sheet.exists()


def test_a_label_and_a_text_are_given_as_in_sample(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    model, out = str(made(tmp_path)), tmp_path / "pear.png"
    told = ["--label", "pear", "--text", "a red fruit", "--port", "strength=1.5"]
    assert run(["latent", "mix", model, "seed:6", *told, "--output", str(out)]) == 0
    wanted = Engine(Path(model), device="cpu").run(seed=6, label="pear", text="a red fruit", strength=1.5)[0]
    assert (decode(out).pixels == wanted).all()
    assert run(["latent", "mix", model, "seed:6", "--label", "kiwi", "--text", "red", "--output", str(out)]) == 1
    assert "has no label kiwi" in said(capsys)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["walk", "grower", "seed:1", "--output", "a.png"], "A walk needs two codes or more"),
        (["walk", "grower", "seed:1", "seed:2", "--output", "a.gif"], "neither a video nor a strip"),
        (["walk", "grower", "seed:1", "seed:2", "--fps", "0", "--output", "a.mp4"], "fps"),
        (["mix", "grower", "man +", "--output", "a.png"], "a code is missing at its end"),
        (["mix", "grower", "man", "--output", "a.png"], "no kept code called man"),
        (["average", "grower", "--output", "a.png"], "a mean needs codes"),
        (["keep", "grower", "seed", "seed:1"], "means something in expressions"),
        (["directions", "grower", "--count", "0", "--output", "a.png"], "--count is 1 or more"),
        (["list", "nothing"], "There is no Model called nothing"),
    ],
)
def test_what_cannot_be_done_is_said(
    grower: str,
    arguments: list[str],
    words: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["latent", *arguments]) == 1
    assert words in said(capsys)
    assert not list(tmp_path.glob("a.*"))
