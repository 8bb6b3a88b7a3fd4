"""The tutorial is true: its files are written, its commands are run, in the order of the page."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from tests.registry.environment import ROOT, Environment
from translator.api import DataKind, Family, PortKind
from translator.images.codec import encode

PAGE = ROOT / "plugins" / "README.md"
BLOCK = re.compile(r"^```(?P<language>\w+) ?(?P<file>\S*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks() -> Iterator[tuple[str, str, str]]:
    for match in BLOCK.finditer(PAGE.read_text(encoding="utf-8")):
        yield match["language"], match["file"], match["text"]


def execute(environment: Environment, command: str, folder: Path) -> str:
    match shlex.split(command):
        case ["pip", "install", *what]:
            environment.install(*what, folder=folder)
            return ""
        case ["translator", *arguments]:
            return environment.translator(*arguments, folder=folder)
        case ["python", *arguments]:
            return environment.run(*arguments, folder=folder)
        case _:
            pytest.fail(f"the tutorial uses a command the test does not know: {command}")


@pytest.mark.slow
def test_the_tutorial_leads_from_an_empty_folder_to_a_trained_family(tmp_path: Path) -> None:
    environment, folder = Environment(tmp_path), tmp_path / "translator-denoise"
    write_photos(folder / "photos")
    answers: dict[str, str] = {}
    for language, file, text in blocks():
        if language == "sh":
            for command in text.splitlines():
                answers[command] = execute(environment, command, folder)
        else:
            assert file, f"a {language} block without a file name"
            (folder / file).write_text(text, encoding="utf-8")
    assert "denoise" in answers["translator plugins"]
    assert "--noise" in answers["translator families denoise"]
    assert "1 passed" in answers["python -m pytest -q test_denoise.py"]
    assert len(list((folder / "cleaned").rglob("*.png"))) == 8


def test_the_page_names_every_part_of_the_seam() -> None:
    page = PAGE.read_text(encoding="utf-8")
    methods = [name for name, value in vars(Family).items() if callable(value) and not name.startswith("_")]
    for name in (*methods, *DataKind.__args__, *PortKind.__args__):
        assert re.search(rf"\b{name}\b", page), f"{name} is missing from {PAGE}"


def write_photos(folder: Path) -> None:
    folder.mkdir(parents=True)
    generator = np.random.default_rng(0)
    for number in range(8):
        pixels = generator.integers(0, 256, (8, 8, 3), dtype=np.uint8).repeat(10, axis=0).repeat(12, axis=1)
        encode(pixels, folder / f"{number}.png")
