"""Make the virtual environment of a source tree: create it, install the project with all its tools, mark it ready.

    python packaging/environment.py [FOLDER]

Called by the Makefile when pyproject.toml is newer than the mark. An installation that was interrupted is started
afresh. Only the standard library is used, in words that old versions of Python can read far enough to be refused.
"""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
OLDEST = (3, 11)
READY = ".ready"
UNFINISHED = ".unfinished"

PIP_TO_UV = {
    "index-url": "UV_DEFAULT_INDEX",
    "extra-index-url": "UV_INDEX",
    "find-links": "UV_FIND_LINKS",
    "cert": "SSL_CERT_FILE",
    "trusted-host": "UV_INSECURE_HOST",
}
"""What pip is told about packages on this machine, and the variable by which uv is told the same."""


def main(folder: Path) -> int:
    """Make or complete the environment in `folder` and return the exit code."""
    if sys.version_info < OLDEST:
        print(
            f"Translator needs Python 3.11 or newer, and {sys.executable} is {sys.version.split()[0]}; "
            "name another with `make PYTHON=/path/to/python3`.",
            file=sys.stderr,
        )
        return 1
    import system_libraries  # here, because its words are too new for what is refused above

    system_libraries.provide()
    try:
        create(folder)
        (folder / UNFINISHED).touch()
        install(interpreter(folder))
    except subprocess.CalledProcessError as error:
        print(f"Setting up {folder} failed at: {' '.join(map(str, error.cmd))}", file=sys.stderr)
        return 1
    (folder / UNFINISHED).unlink()
    (folder / READY).touch()
    return 0


def create(folder: Path) -> None:
    """Create the environment, unless a whole one made by a Python that is new enough is already there."""
    if usable(folder):
        return
    provide_ensurepip()
    print(f"Creating {folder} with Python {sys.version.split()[0]}", flush=True)
    subprocess.run([sys.executable, "-m", "venv", "--clear", folder], check=True)


def usable(folder: Path) -> bool:
    """Tell whether an environment is there that no interruption and no moved interpreter has spoilt."""
    if (folder / UNFINISHED).exists() or not interpreter(folder).exists():
        return False
    probe = f"import pip, sys; sys.exit(sys.version_info < {OLDEST})"
    return subprocess.run([interpreter(folder), "-c", probe], stderr=subprocess.DEVNULL, check=False).returncode == 0


def provide_ensurepip() -> None:
    """Complete a Python that Debian or Ubuntu split into packages."""
    import importlib.util

    import system_libraries

    if importlib.util.find_spec("ensurepip") is None and system_libraries.can_install():
        system_libraries.install(["python3-venv"])


def install(python: Path) -> None:
    """Install the project, editable, with the group `dev`: by uv, which is many times faster, or else by pip."""
    pip = [str(python), "-m", "pip"]
    subprocess.run([*pip, "install", "--quiet", "--upgrade", "pip", "uv"], check=True)
    what = ["--editable", str(ROOT), "--group", f"{ROOT / 'pyproject.toml'}:dev"]
    by_uv = [str(python), "-m", "uv", "pip", "install", "--python", str(python), *what]
    print("Installing Translator and what it needs (torch is large)", flush=True)
    if subprocess.run(by_uv, env=environment(python), cwd=ROOT, check=False).returncode != 0:
        print("uv could not install it; trying pip", file=sys.stderr, flush=True)
        subprocess.run([*pip, "install", *what], cwd=ROOT, check=True)


def environment(python: Path) -> "dict[str, str]":
    """Return the variables for uv: pip's settings on this machine, except where uv has its own."""
    told = {}
    listing = subprocess.run([python, "-m", "pip", "config", "list"], capture_output=True, text=True, check=False)
    for line in listing.stdout.splitlines():
        key, _, value = line.partition("=")
        name = key.rpartition(".")[2]
        if name in PIP_TO_UV:
            separator = "," if name == "find-links" else " "
            told[PIP_TO_UV[name]] = separator.join(value.strip("'\"").replace("\\n", " ").split())
    # pip weighs all its indexes alike; uv would stop at the first that knows a package.
    return {"UV_INDEX_STRATEGY": "unsafe-best-match", **told, **os.environ}


def interpreter(folder: Path) -> Path:
    """Return the Python inside an environment."""
    return folder / "Scripts" / "python.exe" if os.name == "nt" else folder / "bin" / "python"


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / ".venv")))
