"""A fresh virtual environment into which plugins are installed, offline, by the real installer.

The program and its dependencies are not installed again: a .pth file points at those of this test run.
"""

import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

from uv import find_uv_bin

ROOT = Path(__file__).parents[2]


class Environment:
    """A virtual environment of its own, with its own home of the program."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.home = folder / "home"
        venv.create(folder / "venv", with_pip=False, symlinks=os.name != "nt")
        scripts = "Scripts" if os.name == "nt" else "bin"
        self.python = folder / "venv" / scripts / ("python.exe" if os.name == "nt" else "python")
        shared = [sysconfig.get_path("purelib"), sysconfig.get_path("platlib"), str(ROOT), str(ROOT / "plugins")]
        (self._site_packages() / "host.pth").write_text("\n".join(dict.fromkeys(shared)), encoding="utf-8")
        self.home.mkdir()

    def install(self, *what: str, folder: Path | None = None) -> None:
        """Install distributions, as `pip install` would, without looking at any index."""
        options = ["--offline", "--no-deps", "--no-build-isolation", "--no-cache", "--python", str(self.python)]
        self.execute(find_uv_bin(), "pip", "install", *options, *what, folder=folder)

    def run(self, *arguments: str, folder: Path | None = None, code: int = 0) -> str:
        """Run Python with arguments and return its standard output; fail unless it exits with `code`."""
        return self.execute(str(self.python), *arguments, folder=folder, code=code)

    def translator(self, *arguments: str, folder: Path | None = None, code: int = 0) -> str:
        """Run the command `translator` of this environment."""
        return self.run("-P", "-m", "translator.cli.main", *arguments, folder=folder, code=code)

    def execute(self, *command: str, folder: Path | None = None, code: int = 0) -> str:
        """Run a program in this environment and return its standard output; fail unless it exits with `code`."""
        # Variables of the outer environment would pull its packages and settings in.
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "TRANSLATOR", "VIRTUAL_ENV", "UV_"))}
        child = subprocess.run(
            command,
            cwd=folder or self.folder,
            env=kept | {"TRANSLATOR_HOME": str(self.home), "OMP_NUM_THREADS": "1"},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        assert child.returncode == code, f"{command} gave {child.returncode}\n{child.stdout}\n{child.stderr}"
        self.errors = child.stderr
        return child.stdout

    def _site_packages(self) -> Path:
        names = {"base": str(self.folder / "venv"), "platbase": str(self.folder / "venv")}
        return Path(sysconfig.get_path("purelib", vars=names))


def build_wheel(project: Path, folder: Path) -> Path:
    """Build the wheel of a project with its own build backend."""
    before = set(folder.glob("*.whl"))
    command = [sys.executable, "-m", "build", "--no-isolation", "--wheel", "--outdir", str(folder), str(project)]
    subprocess.run(command, check=True, capture_output=True)
    (wheel,) = set(folder.glob("*.whl")) - before
    return wheel
