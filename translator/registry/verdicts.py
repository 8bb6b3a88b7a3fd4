"""What is remembered about plugins that were tried in a child process, in one small JSON file."""

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from translator import paths
from translator.registry.sources import Source


@dataclass(frozen=True)
class Verdict:
    """Whether a plugin may be imported into the program, and why not.

    A plugin that merely raises is safe: the guard holds it. One that hangs, crashes or ends the process is not.
    """

    stamp: str
    safe: bool
    reason: str = ""
    details: str = ""
    imports_torch: bool = False


class Verdicts:
    """The verdicts of all plugins, by identity. The file can be deleted at any time: it is made again."""

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or paths.home() / "plugins.json"
        self._known = _read(self.path)

    def get(self, source: Source) -> Verdict | None:
        """Return the verdict on a plugin as it is now; None when its files have changed since, or it is new."""
        verdict = self._known.get(source.identity)
        return verdict if verdict is not None and verdict.stamp == source.stamp else None

    def add(self, source: Source, verdict: Verdict) -> None:
        """Remember a verdict in place of any older one on the same plugin."""
        self._known[source.identity] = verdict
        content = {"format": 1, "verdicts": {key: asdict(known) for key, known in self._known.items()}}
        # The file only saves time. Where the folder cannot be written, the plugin is tried again at the next start.
        with suppress(OSError):
            self.path.parent.mkdir(parents=True, exist_ok=True)
            paths.write_atomic(self.path, json.dumps(content, indent=1))


def _read(path: Path) -> dict[str, Verdict]:
    try:
        return {key: _verdict(values) for key, values in json.loads(path.read_bytes())["verdicts"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}  # absent or spoilt: every plugin is tried again, and the file is written anew


def _verdict(values: Mapping[str, Any]) -> Verdict:
    verdict = Verdict(**values)
    kinds = {"stamp": str, "safe": bool, "reason": str, "details": str, "imports_torch": bool}
    if not all(type(getattr(verdict, name)) is kind for name, kind in kinds.items()):
        raise ValueError("not a verdict")
    return verdict
