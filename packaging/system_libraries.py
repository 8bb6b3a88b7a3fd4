"""Find out which system libraries and programs are missing, and install them where that can be done.

    python packaging/system_libraries.py

Exit code 0: nothing is missing (any more). 3: something is, and one sentence says what to install. Only the standard
library is used, because this runs before anything is installed.
"""

import ctypes
import os
import shutil
import subprocess
import sys
from pathlib import Path

LIST = Path(__file__).with_name("system-libraries.txt")


def wanted() -> dict[str, str]:
    """Return the name the loader or the shell looks for -> the Debian package that brings it."""
    lines = [line.split() for line in LIST.read_text(encoding="utf-8").splitlines()]
    return {words[0]: words[1] for words in lines if words and not words[0].startswith("#")}


def missing(libraries: dict[str, str]) -> dict[str, str]:
    """Return those that are not there; only Linux leaves them to its packages."""
    return {name: package for name, package in libraries.items() if not found(name)} if sys.platform == "linux" else {}


def found(name: str) -> bool:
    """Tell whether a shared library (named lib*.so*) can be loaded, or a program started."""
    return loads(name) if ".so" in name else shutil.which(name) is not None


def loads(name: str) -> bool:
    """Tell whether the system's loader finds a shared library."""
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def can_install() -> bool:
    """Tell whether this process may install packages: root, on Debian, Ubuntu or their kin."""
    return sys.platform == "linux" and os.geteuid() == 0 and shutil.which("apt-get") is not None


def install(packages: list[str]) -> bool:
    """Install Debian packages without asking anything; tell whether it worked."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    commands = [["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]]
    return all(
        subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, stdout=sys.stderr, check=False).returncode
        == 0
        for command in commands
    )


def provide() -> bool:
    """Install what is missing, or say in one sentence what to install; tell whether all is there now."""
    lacking = missing(wanted())
    if lacking and can_install():
        packages = sorted(set(lacking.values()))
        print("Installing system libraries:", ", ".join(packages))
        install(packages)
        lacking = missing(lacking)
    if lacking:
        packages = sorted(set(lacking.values()))
        print(
            f"Missing from the system: {', '.join(lacking)}; the window, cameras and tests need them (on Debian or "
            f"Ubuntu: sudo apt-get install {' '.join(packages)}).",
            file=sys.stderr,
        )
    return not lacking


if __name__ == "__main__":
    sys.exit(0 if provide() else 3)
