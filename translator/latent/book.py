"""Book: the codes that were kept of one Model, in one file that is written whole.

The values lie beside each other as safetensors, names and origins as JSON in its head: nothing in it can run.
"""

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from difflib import get_close_matches
from pathlib import Path

import filelock
import numpy as np

from translator import paths
from translator.errors import ModelError
from translator.latent.code import Code, check_name
from translator.models.card import Card

FORMAT = 1
SUFFIX = ".safetensors"

_LOCK_TIMEOUT_S = 10.0


class Book:
    """The kept codes of a Model, by name; several processes may use it at once."""

    def __init__(self, card: Card) -> None:
        self._card = card
        # An id is whatever a stranger wrote into the Card, so it does not become a file's name as it is.
        self.path = folder() / f"{hashlib.sha256(card.id.encode()).hexdigest()[:32]}{SUFFIX}"

    def codes(self) -> list[Code]:
        """Return the kept codes in the order they were kept; ModelError when the file is damaged."""
        from safetensors import SafetensorError, safe_open

        if not self.path.exists():
            return []
        try:
            with safe_open(self.path, "numpy") as file:
                about = json.loads((file.metadata() or {})["codes"])
                return [
                    Code(file.get_tensor(str(place)).astype(np.float32), str(line["origin"]), check_name(line["name"]))
                    for place, line in enumerate(about)
                ]
        except Exception as error:
            if not isinstance(error, OSError | SafetensorError | KeyError | TypeError | ValueError | ModelError):
                raise
            raise ModelError(f"{self.path}, the kept codes of {self._card.name}, is damaged; move it away.") from error

    def find(self, name: str) -> Code:
        """Return the code of a name; ModelError when there is none."""
        held = {code.name: code for code in self.codes()}
        if name not in held:
            near = get_close_matches(name, held, n=1)
            hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(held) or 'none yet'}."
            raise ModelError(f"{self._card.name} has no kept code called {name}; {hint}")
        return held[name]

    def keep(self, code: Code, name: str, *, replace: bool = False) -> Code:
        """Keep a code under a name and return it; `replace` puts it in the place of one that has the name."""
        kept = Code(code.values, code.origin, check_name(name))

        def change(held: list[Code]) -> list[Code]:
            places = [place for place, other in enumerate(held) if other.name == name]
            if places and not replace:
                raise ModelError(f"A code of {self._card.name} is called {name} already; choose another name.")
            return [kept if place in places else other for place, other in enumerate(held)] + ([] if places else [kept])

        self._change(change)
        return kept

    def rename(self, old: str, new: str) -> None:
        """Give a kept code another name."""
        check_name(new)
        self.find(old)

        def change(held: list[Code]) -> list[Code]:
            if new != old and any(code.name == new for code in held):
                raise ModelError(f"A code of {self._card.name} is called {new} already; choose another name.")
            return [Code(code.values, code.origin, new) if code.name == old else code for code in held]

        self._change(change)

    def remove(self, name: str) -> None:
        """Forget a kept code."""
        self.find(name)
        self._change(lambda held: [code for code in held if code.name != name])

    def _change(self, change: Callable[[list[Code]], list[Code]]) -> None:
        with self._locked():
            self._write(change(self.codes()))

    def _write(self, codes: Sequence[Code]) -> None:
        from safetensors.numpy import save

        about = json.dumps([{"name": code.name, "origin": code.origin} for code in codes], ensure_ascii=False)
        head = {"format": str(FORMAT), "model": self._card.name, "id": self._card.id, "codes": about}
        values = {str(place): np.ascontiguousarray(code.values) for place, code in enumerate(codes)}
        paths.write_atomic(self.path, save(values, metadata=head))

    @contextmanager
    def _locked(self) -> Iterator[None]:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with filelock.FileLock(self.path.with_suffix(".lock"), timeout=_LOCK_TIMEOUT_S):
                yield
        except filelock.Timeout as error:
            raise ModelError(f"Another program is changing the codes of {self._card.name}; try again.") from error
        except OSError as error:
            raise ModelError(f"{self.path} cannot be written: {error.strerror or error}; make room.") from error


def folder() -> Path:
    """Return the folder of kept codes."""
    return paths.home() / "latent"
