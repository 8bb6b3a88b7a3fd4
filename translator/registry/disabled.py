"""Which plugins this user has switched off, in one small JSON file.

The file is a choice of the user's, so it is not kept beside the verdicts, which may be deleted at any time.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from difflib import get_close_matches
from pathlib import Path

import filelock

from translator import paths
from translator.errors import PluginError
from translator.registry.sources import sources

_LOCK_TIMEOUT_S = 10.0


class Disabled:
    """The names of the plugins that are not loaded; several processes may change them at once."""

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or paths.home() / "disabled-plugins.json"

    def names(self) -> frozenset[str]:
        """Return the names; PluginError when the file is spoilt, for a plugin must not come back unasked."""
        try:
            return _names(json.loads(self.path.read_bytes()))
        except FileNotFoundError:
            return frozenset()
        except (OSError, ValueError) as error:
            raise PluginError(
                f"{self.path}, the list of disabled plugins, cannot be read; delete it to load all of them."
            ) from error

    def disable(self, name: str) -> None:
        """Keep a plugin from being loaded from now on; PluginError when there is none of that name."""
        known = [source.name for source in sources()]
        if name not in known:
            raise PluginError(_absence(name, known))
        with self._locked():
            self._write(self.names() | {name})

    def enable(self, name: str) -> None:
        """Let a plugin be loaded again; PluginError when there is none of that name, here or in the list."""
        with self._locked():
            held = self.names()
            known = [*(source.name for source in sources()), *held]
            if name not in known:
                raise PluginError(_absence(name, known))
            self._write(held - {name})

    def _write(self, names: frozenset[str]) -> None:
        paths.write_atomic(self.path, json.dumps({"format": 1, "disabled": sorted(names)}, indent=1))

    @contextmanager
    def _locked(self) -> Iterator[None]:
        """Keep other processes from changing the list meanwhile."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with filelock.FileLock(self.path.with_suffix(".lock"), timeout=_LOCK_TIMEOUT_S):
                yield
        except filelock.Timeout as error:
            raise PluginError(f"Another program is changing {self.path}; try again.") from error
        except OSError as error:
            raise PluginError(f"{self.path} cannot be written: {error.strerror or error}.") from error


def _names(content: object) -> frozenset[str]:
    held = content.get("disabled") if isinstance(content, dict) else None
    if not isinstance(held, list) or not all(isinstance(name, str) for name in held):
        raise ValueError("not a list of names")
    return frozenset(held)


def _absence(name: str, known: list[str]) -> str:
    near = get_close_matches(name, known, n=1)
    hint = f"; did you mean {near[0]}?" if near else "; `translator plugins` lists those there are."
    return f"There is no plugin called {name}{hint}"
