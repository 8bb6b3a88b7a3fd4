"""`translator demo` end to end, on a handful of the bundled pictures and a training of seconds."""

import json
import shutil
from pathlib import Path

import numpy as np
import pytest

from translator import paths
from translator.cli.main import run
from translator.images.codec import decode
from translator.models.file import read_card


@pytest.fixture
def small_demo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put a demo of few pictures and few images seen in the place of the bundled one."""
    bundled, small = paths.asset("demo"), tmp_path / "assets" / "demo"
    for folder, count in (("trainA", 6), ("trainB", 6), ("testA", 2), ("testB", 2)):
        (small / folder).mkdir(parents=True)
        for path in sorted((bundled / folder).iterdir())[:count]:
            shutil.copy(path, small / folder)
    recipe = json.loads((bundled / "recipe.json").read_text(encoding="utf-8"))
    recipe["config"] |= {"blocks": 1, "ngf": 4, "ndf": 4}
    recipe["training"] |= {"epochs": 1, "decay_epochs": 1}
    (small / "recipe.json").write_text(json.dumps(recipe), encoding="utf-8")
    monkeypatch.setattr(paths, "asset", lambda name: small.parent / name)
    return small


@pytest.mark.slow
def test_goes_from_folders_to_models_translations_numbers_and_a_sheet(
    small_demo: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "out"
    assert run(["demo", "--output", str(output)]) == 0
    said = capfd.readouterr().out

    cards = [read_card(path) for path in sorted((output / "models").glob("*.onnx"))]
    assert [card.title for card in cards] == ["Villages, day to dusk", "Villages, dusk to day"]
    assert {card.licence for card in cards} == {"Apache-2.0"}
    assert all(card.parity.max_levels is not None and card.parity.max_levels <= 2 for card in cards)
    for direction, held_out in (("a2b", "testA"), ("b2a", "testB")):
        for path in (small_demo / held_out).iterdir():
            before, after = decode(path).pixels, decode(output / direction / path.name).pixels
            assert before.shape == after.shape
            assert not np.array_equal(before, after)
    sheet = decode(output / "before-after.png").pixels
    assert sheet.shape[1] > 4 * 2 * 96
    assert str(output / "before-after.png") in said
    assert "colour shift" in said
    assert "structure kept" in said


@pytest.mark.slow
def test_replaces_an_earlier_demo_but_nothing_else(
    small_demo: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    mine = tmp_path / "holiday"
    mine.mkdir()
    (mine / "beach.jpg").write_bytes(b"mine")
    assert run(["demo", "--output", str(mine)]) == 1
    assert "no demo made" in capfd.readouterr().err
    assert [path.name for path in mine.iterdir()] == ["beach.jpg"]

    earlier = tmp_path / "earlier"
    earlier.mkdir()
    (earlier / ".translator-demo").touch()
    (earlier / "day-dusk").mkdir()
    assert run(["demo", "--output", str(earlier)]) == 0
    assert (earlier / "day-dusk" / "recipe.json").is_file()
