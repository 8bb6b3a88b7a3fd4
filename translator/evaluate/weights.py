"""Weights: files that others published, fetched once and never loaded before their sha256 is that of the manifest."""

import hashlib
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from http.client import HTTPException
from pathlib import Path
from typing import Any, BinaryIO

from translator import paths
from translator.errors import DataError
from translator.images.filename import openable, shown
from translator.jobs.progress import Control, Note, Pace, Report, silent

TIMEOUT_S = 30.0
CHUNK_BYTES = 1 << 20


@dataclass(frozen=True)
class Weights:
    """A published file: what people call it, where it lies, its sha256 (all of it, or how it begins), its licence."""

    title: str
    url: str
    sha256: str
    licence: str

    @property
    def file(self) -> str:
        """Return the name of the file."""
        return self.url.rpartition("/")[2]

    def accepts(self, digest: str) -> bool:
        """Tell whether a file with this sha256 is the published one."""
        return digest.startswith(self.sha256)


INCEPTION = Weights(
    "the Inception network of FID",
    "https://github.com/toshas/torch-fidelity/releases/download/v0.2.0/weights-inception-2015-12-05-6726825d.pth",
    "6726825d0af5f729cebd5821db510b11b1cfad8faad88a03f1befd49fb9129b2",
    "Apache-2.0",
)
VGG16 = Weights(
    "the VGG-16 network of torchvision",
    "https://download.pytorch.org/models/vgg16-397923af.pth",
    "397923af8e79cdbb6a7127f12361acd7a2f83e06b05044ddf496e83de57a5bf0",
    "BSD-3-Clause",
)
ALEXNET = Weights(  # its publisher states the beginning of the sha256 alone, in the name of the file
    "the AlexNet of torchvision",
    "https://download.pytorch.org/models/alexnet-owt-7be5be79.pth",
    "7be5be79",
    "BSD-3-Clause",
)


def folder() -> Path:
    """Return the folder of fetched weights."""
    return paths.home() / "weights"


def weights_file(
    weights: Weights, given: Path | None = None, *, report: Report = silent, control: Control | None = None
) -> tuple[Path, str]:
    """Return the path and the sha256 of published weights: the file given, the one fetched earlier, or fetched now.

    Raises DataError for a file that is another one, and when it cannot be fetched.
    """
    path = given or folder() / weights.file
    if given is None and not path.is_file():
        _fetch(weights, path, report, control or Control())
    digest = sha256_of(path)
    if not weights.accepts(digest):
        remedy = "give the published file" if given else "delete it, and it is fetched again"
        raise DataError(
            f"{shown(path)} is not {weights.title}: its sha256 begins with {digest[:12]} instead of "
            f"{weights.sha256[:12]}; {remedy}."
        )
    return path, digest


def load_state(path: Path) -> Mapping[str, Any]:
    """Return the tensors of a PyTorch file by name; nothing in it is run. Raises DataError for what is no such file."""
    import torch

    _refuse_bomb(path)
    try:
        state = torch.load(openable(path), map_location="cpu", weights_only=True)
    except Exception as error:  # unpickling raises nearly anything
        raise DataError(f"{shown(path)} does not hold the weights of a network.") from error
    if not isinstance(state, Mapping):
        raise DataError(f"{shown(path)} does not hold the weights of a network.")
    return state


def sha256_of(path: Path) -> str:
    """Return the sha256 of a file."""
    try:
        with openable(path).open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise DataError(f"{shown(path)} cannot be read: {error.strerror or error}.") from error


def _fetch(weights: Weights, path: Path, report: Report, control: Control) -> None:
    from urllib.request import urlopen

    report(Note(f"Fetching {weights.title} ({weights.licence}) from {weights.url}; this is done once."))

    def fill(file: BinaryIO) -> None:
        arrived = hashlib.sha256()
        with urlopen(weights.url, timeout=TIMEOUT_S) as answer:  # a constant of this module, or a test's own server
            size = int(answer.headers.get("Content-Length") or 0)
            pace, done = Pace(size), 0
            while chunk := answer.read(CHUNK_BYTES):
                if control.stopping:
                    raise DataError(f"Fetching {weights.title} was stopped.")
                file.write(chunk)
                arrived.update(chunk)
                done += len(chunk)
                report(pace.progress(f"Fetching {weights.file}", done))
        if not weights.accepts(arrived.hexdigest()):
            raise DataError(
                f"What {weights.url} gave is not {weights.title}: another sha256 arrived; try again, or give the "
                "published file with --weights."
            )

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        paths.write_atomic_with(path, fill)
    except (OSError, HTTPException) as error:  # URLError is an OSError
        raise DataError(
            f"The weights of {weights.title} are not on this machine and could not be fetched from {weights.url} "
            f"({getattr(error, 'reason', None) or error}); get the file elsewhere and give it with --weights FILE, or "
            "use --extractor builtin."
        ) from error


def _refuse_bomb(path: Path) -> None:
    """Refuse an archive that says it unpacks to more than it is: a PyTorch file stores its tensors as they are."""
    if not zipfile.is_zipfile(openable(path)):
        return
    with zipfile.ZipFile(openable(path)) as archive:
        unpacked = sum(entry.file_size for entry in archive.infolist())
    if unpacked > 2 * path.stat().st_size + CHUNK_BYTES:
        raise DataError(f"{shown(path)} unpacks to {unpacked / 2**20:,.0f} MB and is refused; get the file again.")
