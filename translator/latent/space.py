"""Space: the codes that one Model takes, and the pictures they give.

Two kinds of Models take codes. One that samples takes noise, standard normal; the Model that a family exports as
`decode` takes codes of pictures. Models of one training belong together: the one that samples tells what a seed is for
the one that decodes, and the one that encodes finds the codes of pictures for it.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

from translator.errors import ModelError
from translator.infer.engine import Engine
from translator.infer.providers import DeviceName
from translator.infer.sample import size_of
from translator.infer.values import seeded_noise
from translator.jobs.progress import Control, Pace, Report, silent
from translator.latent.code import Code, Values
from translator.latent.path import Way, combined
from translator.models.card import Card, PortCard
from translator.models.library import Entry, Library

Pixels = NDArray[np.uint8]
Condition = Mapping[str, object]


class Space:
    """The codes of one Model. One caller at a time, from any thread.

    `shape` is that of a code; `is_normal` says that codes are standard normal, so that they lie close to a sphere.
    """

    def __init__(
        self,
        entry: Entry,
        *,
        device: DeviceName = "auto",
        threads: int = 0,
        report: Report = silent,
        library: Library | None = None,
    ) -> None:
        """Open a Model; raise ModelError for one whose pictures are not made from codes."""
        self._library = library or Library()
        self._device, self._threads, self._report = device, threads, report
        self.port = code_port(entry.sound)
        self.engine = self._open(entry)
        self.card = self.engine.card
        self.shape = cast(tuple[int, ...], self.port.shape)
        self._source: tuple[Engine, str] | None = None
        self._normal: bool | None = True if self.port.kind == "noise" else None

    @property
    def is_normal(self) -> bool:
        """Tell whether codes are standard normal; False where that is not known."""
        if self._normal is None:
            source = self._sampling()
            self._normal = source is not None and code_output(source.sound, self.shape) is None
        return self._normal

    @property
    def way(self) -> Way:
        """Return the way between codes that suits the space."""
        return "spherical" if self.is_normal else "straight"

    def seeded(self, seed: int) -> Code:
        """Return the code of a seed, the one that `translator sample` makes its picture from.

        Raises ModelError for a Model that decodes where the one that samples is not in the library.
        """
        if self.is_normal:
            return Code(seeded_noise(seed, self.shape), f"seed:{seed}")
        engine, output = self._sampler()
        return Code(engine.answer(seed=seed)[output][0].astype(np.float32), f"seed:{seed}")

    def mixed(self, codes: Sequence[Code], weights: Sequence[float], origin: str, name: str = "") -> Code:
        """Return a weighted sum of codes, on the sphere of its parts where codes are normal."""
        return Code(combined([code.values for code in codes], weights, on_sphere=self.is_normal), origin, name)

    def draw(
        self,
        codes: Sequence[Values],
        condition: Condition | None = None,
        *,
        what: str = "Pictures",
        report: Report = silent,
        control: Control | None = None,
    ) -> Iterator[Pixels]:
        """Yield the picture of every code, uint8 [H, W, 3], until `control` stops; ModelError for wrong values.

        `condition` holds one value for each further input of the Model by name, such as the class.
        """
        control, pace, done = control or Control(), Pace(len(codes)), 0
        report(pace.progress(what, 0))
        rest = iter(codes)
        while batch := list(islice(rest, self.engine.batch_size(*size_of(self.card)))):
            if control.stopping:
                return
            ports: dict[str, Any] = {**(condition or {}), self.port.name: np.stack(batch)}
            yield from self.engine.run(count=len(batch), **ports)
            done += len(batch)
            report(pace.progress(what, done))

    def check(self, condition: Condition) -> None:
        """Raise ModelError for values of further inputs that the Model does not take, or that are missing."""
        if self.port.name in condition:
            raise ModelError(f"The {self.port.name} of {self.card.name} is what codes are; leave it out.")
        self.engine.check({**condition, self.port.name: np.zeros((1, *self.shape), np.float32)})

    def relatives(self) -> list[Entry]:
        """Return the other Models of the same training in the library."""
        return [entry for entry in self._library.list() if entry.card and _are_relatives(entry.card, self.card)]

    def opened(self, entry: Entry) -> Engine:
        """Open another Model on the same device."""
        return self._open(entry)

    def _sampling(self) -> Entry | None:
        """Return the Model of the same training that samples."""
        fitting = (entry for entry in self.relatives() if _is_sampling(entry.sound, self.shape))
        return next(fitting, None)

    def _sampler(self) -> tuple[Engine, str]:
        if self._source is None:
            entry = self._sampling()
            output = code_output(entry.sound, self.shape) if entry else None
            if entry is None or output is None:
                raise ModelError(
                    f"{self.card.name} does not say which codes are usual, so a seed has none; add the Model that "
                    "samples, of the same training, to the library."
                )
            self._source = self._open(entry), output.name
        return self._source

    def _open(self, entry: Entry) -> Engine:
        device, threads, report = self._device, self._threads, self._report
        return Engine(entry.path, device=device, threads=threads, report=report, library=self._library)


def code_port(card: Card) -> PortCard:
    """Return the input that takes the codes of a Model; ModelError for one that has none."""
    if not card.is_sampler:
        raise ModelError(f"{card.name} does not make pictures from codes; choose a Model that samples or decodes.")
    tensors = [port for port in card.inputs if port.kind == "tensor"]
    port = card.input("noise") or (tensors[0] if len(tensors) == 1 else None)
    if port is None or not all(isinstance(size, int) for size in port.shape):
        raise ModelError(f"{card.name} takes neither noise nor codes of one shape; choose a Model that does.")
    return port


def has_codes(card: Card) -> bool:
    """Tell whether the pictures of a Model are made from codes."""
    try:
        code_port(card)
    except ModelError:
        return False
    return True


def code_output(card: Card, shape: Sequence[int]) -> PortCard | None:
    """Return the output that gives codes of a shape."""
    fitting = (port for port in card.outputs if port.kind == "tensor" and tuple(port.shape) == tuple(shape))
    return next(fitting, None)


def _is_sampling(card: Card, shape: Sequence[int]) -> bool:
    """Tell whether a Model samples from codes of a shape: it gives them, or its noise has that shape."""
    noise = card.input("noise")
    if noise is None or not card.is_sampler:
        return False
    return code_output(card, shape) is not None or tuple(noise.shape) == tuple(shape)


def _are_relatives(one: Card, other: Card) -> bool:
    """Tell whether two Models came of one training at one time."""
    facts = (one.family, one.images_seen, one.recipe) == (other.family, other.images_seen, other.recipe)
    return bool(one.recipe) and facts and one.id != other.id
