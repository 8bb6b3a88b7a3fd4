"""A plugin folder, and an interpreter that forgets what was loaded from it."""

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def _forgetting(interpreter: None) -> None:
    """Let every test of this room begin without the plugins of the one before."""


@pytest.fixture
def plugin_folder(home: Path) -> Path:
    """Return the empty plugin folder of this test's user."""
    folder = home / "plugins"
    folder.mkdir()
    return folder
