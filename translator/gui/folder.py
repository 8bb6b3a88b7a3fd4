"""Folders: opening one in the system's own program, and how much lies in one."""

import os
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def open_folder(folder: Path) -> bool:
    """Show a folder in the system's file manager; tell whether there is one."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def folder_bytes(folder: Path) -> int:
    """Return the bytes of all files below a folder, links not followed; 0 when it is not there."""
    total = 0
    for place, _, names in os.walk(folder):
        for name in names:
            try:
                total += os.lstat(os.path.join(place, name)).st_size  # noqa: PTH118 (a run has 100,000 files)
            except OSError:  # deleted meanwhile
                continue
    return total
