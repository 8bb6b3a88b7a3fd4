"""Encoding: the code of a picture, by the Model that encodes, or else by the run that the Model came of."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from translator.errors import ModelError
from translator.images.codec import decode, flatten
from translator.latent.code import Code
from translator.latent.space import Space, code_output, has_codes
from translator.models.card import Card
from translator.models.library import Entry

WHITE = (255, 255, 255)
DECODE = "decode"
"""The Export whose codes `Family.encode` gives."""


def encoded(space: Space, picture: Path) -> Code:
    """Return the code of a picture file; transparent pixels count as white.

    A Model of the same training that encodes is used where the library has one; otherwise the run the Model was
    exported from, which may take some seconds. Raises ImageError, ModelError or RunError.
    """
    pixels = flatten(decode(picture), WHITE)
    origin = f"picture {picture.name}"
    if space.port.kind == "noise":
        raise ModelError(_not_here(space))
    for entry in space.relatives():
        output = code_output(entry.sound, space.shape)
        if output is not None and _encodes(entry):
            found = space.opened(entry).answer(pixels[None])[output.name][0]
            return Code(found.astype(np.float32), origin)
    return Code(_by_run(space, pixels), origin)


def _encodes(entry: Entry) -> bool:
    card = entry.sound
    return [port.kind for port in card.inputs] == ["image"] and card.output("image") is None


def _by_run(space: Space, pixels: NDArray[np.uint8]) -> NDArray[np.float32]:
    from translator.export.run import identity
    from translator.train.codes import codes
    from translator.train.run import list_runs

    images = space.card.images_seen
    for run in list_runs():
        same = [checkpoint for checkpoint in run.checkpoints if checkpoint.images == images]
        if same and _is_of(space.card, identity(same[0], DECODE)):
            return np.asarray(codes(run, [pixels], checkpoint=str(images))[0])
    raise ModelError(
        f"The library has no Model that encodes for {space.card.name}, and the run it came of is not here; export all "
        "Models of its training, or put the run back."
    )


def _is_of(card: Card, float32_id: str) -> bool:
    """Tell whether a Model is the one of an id, or a variant of it."""
    from translator.export.variant import variant_id

    return card.id in (float32_id, variant_id(card.model_copy(update={"id": float32_id}), card.precision))


def _not_here(space: Space) -> str:
    others = [entry.name for entry in space.relatives() if has_codes(entry.sound) and not entry.sound.input("noise")]
    where = f"use {others[0]}, whose codes pictures have" if others else "export the Model that decodes, and use that"
    return f"{space.card.name} makes pictures of noise, and no picture has noise as its code; {where}."
