"""A plugin folder, and an interpreter that forgets what was loaded from it."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def _interpreter(home: Path) -> Iterator[None]:
    """Take out again what loading plugins puts into this process."""
    path = list(sys.path)
    yield
    sys.path[:] = path
    for name, module in list(sys.modules.items()):
        if str(getattr(module, "__file__", "")).startswith(str(home)):
            del sys.modules[name]


@pytest.fixture
def plugin_folder(home: Path) -> Path:
    """Return the empty plugin folder of this test's user."""
    folder = home / "plugins"
    folder.mkdir()
    return folder
