"""Metadata files: one JSON object a line, which says what belongs to a picture.

    {"file_name": "apples/red.jpg", "text": "a red apple"}

This is the `metadata.jsonl` of Hugging Face's ImageFolder; keys that nobody asks for are passed over.
"""

import json
import unicodedata
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from translator.errors import DataError
from translator.images.filename import openable, shown

NAME = "metadata.jsonl"
FILE_NAME = "file_name"


@dataclass(frozen=True)
class Metadata:
    """What the lines of one file say under one key: several texts, by the name of the picture they belong to."""

    path: Path
    values: Mapping[str, tuple[str, ...]]

    @classmethod
    def read(cls, path: Path, key: str) -> Self:
        """Read a file; raise DataError, with the number of the line, for one that cannot be understood.

        A value is a text or a list of texts; lines of the same picture are joined, blank texts left out.
        """
        values: dict[str, list[str]] = defaultdict(list)
        for number, line in enumerate(_lines(path), start=1):
            if line.strip():
                name, texts = _entry(line, key, f"{shown(path)}, line {number}")
                values[name] += texts
        return cls(path, {name: tuple(texts) for name, texts in values.items() if texts})

    def name_of(self, picture: Path, roots: tuple[Path, ...] = ()) -> str | None:
        """Return the name that a picture has here, relative to this file's folder or to one of the roots, or None."""
        for folder in (self.path.parent, *roots):
            if picture.is_relative_to(folder):
                name = _same(picture.relative_to(folder).as_posix())
                if name in self.values:
                    return name
        return None


def _lines(path: Path) -> list[str]:
    try:
        return openable(path).read_text(encoding="utf-8-sig").splitlines()
    except OSError as error:
        raise DataError(f"{shown(path)} cannot be read: {error.strerror}; give a file of captions.") from error
    except UnicodeDecodeError as error:
        raise DataError(f"{shown(path)} is not text in UTF-8; save it as UTF-8.") from error


def _entry(line: str, key: str, where: str) -> tuple[str, list[str]]:
    try:
        value: Any = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise DataError(f'{where}, is not JSON; write {{"{FILE_NAME}": "...", "{key}": "..."}}.') from error
    name = value.get(FILE_NAME) if isinstance(value, dict) else None
    if not isinstance(name, str) or not name:
        raise DataError(f'{where}, names no picture; write {{"{FILE_NAME}": "...", "{key}": "..."}}.')
    given = value.get(key, [])
    texts = given if isinstance(given, list) else [given]
    if not all(isinstance(text, str) for text in texts):
        raise DataError(f'{where}: "{key}" is neither a text nor a list of texts; mend it.')
    return _same(name), [text.strip() for text in texts if text.strip()]


def _same(name: str) -> str:
    """Return a name as every system writes it: macOS takes accents apart, Windows may turn slashes round."""
    parts = unicodedata.normalize("NFC", name).replace("\\", "/").split("/")
    return "/".join(part for part in parts if part not in ("", "."))
