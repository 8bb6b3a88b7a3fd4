"""`translator app [FILE...]`: open the window."""

import subprocess
import sys
from pathlib import Path
from typing import Annotated

from cyclopts import App, Parameter

app = App(name="app", help="Open the window.", help_format="plaintext")


@app.default
def open_window(
    *files: Annotated[Path, Parameter(help="Pictures, folders and Models to open with.")],
) -> int:
    """Open the window, or hand the files to the one that is open."""
    # A process of its own: the window is a program beside this one, and no other verb waits for Qt to be imported.
    command = [sys.executable, "-m", "translator.gui.app", *(str(file.absolute()) for file in files)]
    return subprocess.run(command, check=False).returncode
