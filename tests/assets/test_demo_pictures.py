"""The bundled demo pictures: two unpaired domains, drawn by the committed script, small."""

import runpy
from pathlib import Path

import numpy as np

from translator.data.health import check
from translator.evaluate.transfer import structure_kept
from translator.images.codec import decode
from translator.images.listing import pictures
from translator.paths import asset
from translator.train.recipe import Recipe

ROOT = Path(__file__).parents[2]
DEMO = asset("demo")
FOLDERS = {"trainA": 120, "testA": 8, "trainB": 120, "testB": 8}


def test_the_folders_hold_what_they_should_in_under_3_megabytes() -> None:
    assert {name: len(pictures(DEMO / name)) for name in FOLDERS} == FOLDERS
    assert sum(path.stat().st_size for path in DEMO.rglob("*") if path.is_file()) < 3_000_000


def test_the_script_draws_these_very_pictures() -> None:
    """Levels may differ by one where a processor rounds a sine differently."""
    script = runpy.run_path(str(ROOT / "packaging" / "draw_demo.py"), run_name="draw_demo")
    scenes = list(script["scenes"]())
    assert {name for name, _ in scenes} == {path.relative_to(DEMO).as_posix() for path in pictures(DEMO)}
    for name, scene in scenes[::32]:
        drawn, bundled = scene.draw().astype(int), decode(DEMO / name).pixels
        assert np.abs(drawn - bundled).max() <= 1, name


def test_no_scene_is_in_both_domains() -> None:
    """The same scene under both lights keeps 0.8 of its edges, different scenes far less."""
    script = runpy.run_path(str(ROOT / "packaging" / "draw_demo.py"), run_name="draw_demo")
    by_day = [script["Scene"](script["DAY"], seed).draw() for seed in range(4)]
    at_dusk = [script["Scene"](script["DUSK"], seed).draw() for seed in range(4)]
    same_scene = min(structure_kept([day], [dusk]) for day, dusk in zip(by_day, at_dusk, strict=True))
    day, dusk = ([decode(path).pixels for path in pictures(DEMO / name)] for name in ("testA", "testB"))
    most_alike = max(structure_kept([a], [b]) for a in day for b in dusk)
    assert most_alike < same_scene - 0.2


def test_the_health_report_finds_nothing_wrong() -> None:
    recipe = Recipe.read(DEMO / "recipe.json").changed({"data.root": str(DEMO)}, "the demo")
    report = check("unpaired", recipe.data)
    assert [finding for finding in report.findings if finding.severity != "info"] == []
    assert report.trained == (120, 120)
    assert report.held_out == (8, 8)


def test_every_picture_is_another_one() -> None:
    seen = [decode(path).pixels.tobytes() for path in pictures(DEMO)]
    assert len(set(seen)) == len(seen)


def test_the_recipe_trains_a_cyclegan_on_crops_that_fit() -> None:
    recipe = Recipe.read(DEMO / "recipe.json")
    assert recipe.family.id == "cyclegan"
    assert recipe.data.crop_size <= 96


def test_the_domains_differ_in_colour_at_a_glance() -> None:
    day, dusk = (
        np.mean([decode(path).pixels.mean(axis=(0, 1)) for path in pictures(DEMO / name)], axis=0)
        for name in ("trainA", "trainB")
    )
    assert np.abs(day - dusk).max() > 60
