"""Features: a set of pictures as an extractor sees it, with what could not be read."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Self

import numpy as np
from numpy.typing import NDArray

from translator.errors import DataError, ImageError
from translator.evaluate.extractor import Extracted, Extractor, Identity, Picture
from translator.evaluate.pictures import Named, Pictures
from translator.jobs.progress import Control, Failure, Pace, Report, silent

BATCH = 64


@dataclass(frozen=True)
class Features:
    """Features float32 [n, d] of a set of pictures, row by row with their names, and logits where there are any.

    `failures` are the pictures that could not be read and have no row; `identity` is the extractor's; `sha256` is that
    of the content of the set, "" where it is not known.
    """

    values: NDArray[np.float32]
    names: tuple[str, ...]
    labels: tuple[str, ...]
    identity: Identity
    logits: NDArray[np.float32] | None = None
    failures: tuple[Failure, ...] = ()
    sha256: str = ""

    def __len__(self) -> int:
        return len(self.values)

    def rows(self, chosen: NDArray[np.intp] | slice) -> Self:
        """Return the features of some of the pictures."""
        indices = np.arange(len(self))[chosen]
        return replace(
            self,
            values=self.values[indices],
            names=tuple(self.names[i] for i in indices),
            labels=tuple(self.labels[i] for i in indices),
            logits=None if self.logits is None else self.logits[indices],
            sha256=_part(self.sha256, self.names, indices),
        )

    def of_class(self, label: str) -> Self:
        """Return the features of the pictures of one class."""
        return self.rows(np.flatnonzero(np.array(self.labels) == label))


def features(
    pictures: Pictures,
    extractor: Extractor,
    *,
    what: str = "",
    report: Report = silent,
    control: Control | None = None,
) -> Features:
    """Return the features of a set of pictures; those that cannot be read are reported and left out.

    Stopping raises DataError, because half of a set has other scores. Raises DataError when no picture can be read.
    """
    control = control or Control()
    found = pictures.named
    what = what or f"Looking at {pictures.title}"
    pace = Pace(len(found))
    read: list[Named] = []
    parts: list[Extracted] = []
    failures: list[Failure] = []
    for start in range(0, len(found), BATCH):
        if control.stopping:
            raise DataError(f"{what} was stopped at {start} of {len(found)} pictures.")
        batch = [(named, _pixels(named, failures)) for named in found[start : start + BATCH]]
        readable = [(named, pixels) for named, pixels in batch if pixels is not None]
        if readable:
            parts.append(extractor.extract([pixels for _, pixels in readable]))
            read.extend(named for named, _ in readable)
        report(pace.progress(what, min(start + BATCH, len(found))))
    for failure in failures:
        report(failure)
    if not read:
        raise DataError(f"None of the {len(found)} pictures can be read; the first: {failures[0].reason}")
    return Features(
        np.concatenate([part.features for part in parts]),
        tuple(named.name for named in read),
        tuple(named.label for named in read),
        extractor.identity,
        _logits(parts),
        tuple(failures),
        pictures.sha256,
    )


def _part(digest: str, names: Sequence[str], indices: NDArray[np.intp]) -> str:
    """Return the digest of some pictures of a set: the set's, when they are all of it."""
    if not digest or np.array_equal(indices, np.arange(len(names))):
        return digest
    chosen = "\n".join(names[i] for i in indices)
    return hashlib.sha256(f"{digest}\n{chosen}".encode(errors="surrogateescape")).hexdigest()


def _logits(parts: Sequence[Extracted]) -> NDArray[np.float32] | None:
    found = [part.logits for part in parts if part.logits is not None]
    return np.concatenate(found) if found else None


def _pixels(named: Named, failures: list[Failure]) -> Picture | None:
    try:
        return named.read()
    except (ImageError, DataError) as error:
        failures.append(Failure(named.name, str(error)))
        return None
