"""The bytes of a Model file that may be loaded in this process."""

import hashlib
from pathlib import Path

from translator.errors import ModelError
from translator.infer.vet import vet
from translator.jobs.progress import Note, Report
from translator.models.library import Library


def vetted_bytes(path: Path, library: Library, report: Report) -> bytes:
    """Return the bytes of a file, vetted now or earlier: those very bytes, whatever happens to the file meanwhile."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise ModelError(f"{path} cannot be read: {error.strerror or error}.") from error
    digest = hashlib.sha256(content).hexdigest()
    if library.is_vetted(digest):
        return content
    if vet(path) != digest:
        raise ModelError(f"{path} changed while it was opened; try again.")
    try:
        library.remember(digest)
    except ModelError as error:
        report(Note(f"{path.name} will be checked again next time: {error}"))
    return content
