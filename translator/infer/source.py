"""Source: the pictures a conversion takes, found in files and folders and decoded ahead of the Engine."""

from collections import deque
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path, PurePath

import numpy as np
from numpy.typing import NDArray

from translator.errors import DataError, ImageError
from translator.images.codec import Picture, decode, header
from translator.images.filename import shown
from translator.images.listing import pictures

MAX_AHEAD = 32
MAX_AHEAD_PIXELS = 50_000_000
"""What may wait for the Engine, decoded; one picture larger than that waits alone."""


@dataclass(frozen=True)
class Found:
    """One picture of the input: its file, and where it lies below the folder that was named ("." for a file)."""

    path: Path
    folder: PurePath


@dataclass(frozen=True)
class Decoded:
    """A picture and the file it came from, or the reason why it could not be decoded."""

    found: Found
    picture: Picture | None
    reason: str = ""


def find(inputs: Sequence[Path], output: Path) -> list[Found]:
    """Return the pictures of files and folders in order, each file once.

    Pictures in `output` are left out of the folders around it: they are results, not inputs. Raises DataError when an
    input is missing or there is nothing to convert.
    """
    found: dict[Path, Found] = {}
    results = output.resolve()
    for given in inputs:
        for item in _in_folder(given, results) if given.is_dir() else [_file(given)]:
            found.setdefault(item.path.absolute(), item)
    if not found:
        raise DataError(f"There are no pictures in {', '.join(str(path) for path in inputs)}.")
    return list(found.values())


def read_ahead(items: Sequence[Found], pool: ThreadPoolExecutor) -> Generator[Decoded]:
    """Yield the items in order, decoded in the threads of `pool` while the caller works on earlier ones."""
    waiting: deque[tuple[int, Future[Decoded]]] = deque()
    pixels = 0
    try:
        for item in items:
            size = _pixels(item)
            while waiting and (len(waiting) >= MAX_AHEAD or pixels + size > MAX_AHEAD_PIXELS):
                pixels -= waiting[0][0]
                yield waiting.popleft()[1].result()
            waiting.append((size, pool.submit(_decoded, item)))
            pixels += size
        while waiting:
            yield waiting.popleft()[1].result()
    finally:
        for _, future in waiting:
            future.cancel()


def network_pixels(picture: Picture, background: tuple[int, int, int]) -> NDArray[np.uint8]:
    """Return what the Engine sees of a picture: colours that are wholly transparent become the background.

    Nobody sees those, editors leave anything there, and a network that looks at the whole picture would see it. Half
    transparent ones keep their own colour, because alpha is attached to the result again.
    """
    if picture.alpha is None or picture.alpha.all():
        return picture.pixels
    return np.where((picture.alpha == 0)[..., None], np.array(background, np.uint8), picture.pixels)


def _in_folder(folder: Path, results: Path) -> Iterator[Found]:
    holds_results = results != folder.resolve() and results.is_relative_to(folder.resolve())
    for path in pictures(folder):
        if not (holds_results and path.resolve().is_relative_to(results)):
            yield Found(path, path.relative_to(folder).parent)


def _file(path: Path) -> Found:
    if not path.exists():
        raise DataError(f"{path} does not exist; name pictures or folders of pictures.")
    return Found(path, PurePath())


def _pixels(item: Found) -> int:
    """Return the size of a picture without decoding it; 0 for one that will be refused."""
    try:
        facts = header(item.path)
    except ImageError:
        return 0
    return facts.width * facts.height


def _decoded(item: Found) -> Decoded:
    try:
        return Decoded(item, decode(item.path))
    except ImageError as error:
        # The one who reports names the file; the sentence begins with it, too.
        return Decoded(item, None, str(error).removeprefix(shown(item.path)).lstrip(" :"))
