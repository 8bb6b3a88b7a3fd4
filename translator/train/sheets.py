"""Sheets: where the pictures are on the sample sheets of a run, for those who show them one by one."""

import json
from dataclasses import asdict
from pathlib import Path

from translator.images.sheet import Layout
from translator.paths import write_atomic

LAYOUT = "layout.json"


def read_layout(folder: Path) -> Layout | None:
    """Return where the pictures are on the sheets of a folder, None where it does not say."""
    try:
        values = json.loads((folder / LAYOUT).read_text(encoding="utf-8"))
        return Layout(**{**values, "titles": tuple(values["titles"])})
    except (OSError, ValueError, KeyError, TypeError):  # sheets of an older program have none
        return None


def write_layout(found: Layout, folder: Path) -> None:
    """Say it for all sheets of a folder; what is said already is not written again."""
    if read_layout(folder) != found:
        write_atomic(folder / LAYOUT, json.dumps(asdict(found), indent=2, ensure_ascii=False) + "\n")
