"""Fixtures every room's tests share."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

# How long an example takes says more about what else the machine does than about the program.
settings.register_profile("translator", deadline=None)
settings.load_profile("translator")

# Tests compute little, and two threads that wait for each other on a busy machine are many times slower than one.
os.environ.setdefault("OMP_NUM_THREADS", "1")

ROOT = Path(__file__).parents[1]


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep runs, Models and plugins of every test away from the user's own."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("TRANSLATOR_HOME", str(folder))
    return folder


@pytest.fixture
def interpreter(home: Path) -> Iterator[None]:
    """Take out again what loading plugins puts into this process."""
    path = list(sys.path)
    yield
    sys.path[:] = path
    for name, module in list(sys.modules.items()):
        if str(getattr(module, "__file__", "")).startswith(str(home)):
            del sys.modules[name]


@pytest.fixture
def shared_data() -> Path:
    """Return the folder of real pictures beside the repository, or skip."""
    folder = Path(os.environ.get("TRANSLATOR_SHARED_DATA", ROOT.parent / "shared" / "data"))
    if not folder.is_dir():
        pytest.skip(f"the real test data is not at {folder}")
    return folder
