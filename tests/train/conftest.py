"""Folders of pairs and the family `duel`, installed as a single-file plugin."""

import shutil
import sys
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from tests.train.duel import Duel


@pytest.fixture(autouse=True)
def one_thread():
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(threads)


@pytest.fixture
def pairs(tmp_path: Path) -> Path:
    """A folder of 60 side-by-side pictures, 16 px a side: B is A with its colours turned."""
    folder = tmp_path / "pairs"
    folder.mkdir()
    random = np.random.default_rng(0)
    for i in range(60):
        a = np.repeat(np.repeat(random.integers(0, 256, (4, 4, 3), dtype=np.uint8), 4, 0), 4, 1)
        Image.fromarray(np.concatenate([a, a[..., ::-1]], 1)).save(folder / f"{i:02d}.png")
    return folder


@pytest.fixture
def duel(home: Path, monkeypatch: pytest.MonkeyPatch) -> Duel:
    """The family, also installed in the user's plugin folder so that other processes find it."""
    (home / "plugins").mkdir(exist_ok=True)
    shutil.copy(Path(__file__).with_name("duel.py"), home / "plugins" / "duel.py")
    sys.modules.pop("duel", None)  # that of an earlier test's plugin folder
    monkeypatch.setattr(sys, "path", list(sys.path))
    return Duel()
