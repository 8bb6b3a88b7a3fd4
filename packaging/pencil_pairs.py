"""Make the pairs that the bundled Model "Pencil drawing" was trained on: photographs beside drawings made from them.

    python packaging/pencil_pairs.py OUTPUT FOLDER [FOLDER]

The drawings come from a classical filter (colour dodge of the blurred lightness, on tinted paper). The bundled Model
was then trained and exported with:

    translator train pix2pix --a OUTPUT/photographs --b "OUTPUT/pencil drawings" --generator resnet --blocks 3
        --ngf 24 --norm batch --no-dropout
        --export-statistics running --layers-d 2 --ndf 32 --preprocess crop --crop-size 96 --batch 8 --lr 0.0005
        --objective lsgan --schedule cosine --ema-half-life 500 --epochs 40 --decay-epochs 0 --name pencil
    translator export pencil --name pencil-drawing --title "Pencil drawing" --licence Apache-2.0 --data-note ...
    python packaging/bundled_preview.py

The photographs are those of grocery shelves in the data set Grocery apple2orange (MIT licence); none is shipped.
"""

import sys
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from translator.images.codec import decode, encode, flatten
from translator.images.listing import pictures

Pixels = NDArray[np.uint8]
Plane = NDArray[np.floating]

PAPER = np.array([250, 247, 240], np.float32)
LEAD = np.array([38, 40, 48], np.float32)
STROKES = (2.0, 6.0)
"""Widths of the blur, in pixels, that make fine and broad strokes."""
PRESSURE = 2.6


def pencil(photo: Pixels) -> Pixels:
    """Draw a photograph, uint8 [H, W, 3], in pencil."""
    lightness = cv2.cvtColor(photo, cv2.COLOR_RGB2GRAY).astype(np.float32) / 255
    lightness = np.asarray(cv2.bilateralFilter(lightness, 5, 0.08, 3))
    lines = np.minimum.reduce([_dodge(lightness, stroke) for stroke in STROKES]) ** PRESSURE
    shading = 0.82 + 0.18 * np.clip(lightness * 1.3, 0, 1)
    drawing: Pixels = (LEAD + (PAPER - LEAD) * (lines * shading)[..., None]).round().astype(np.uint8)
    return drawing


def _dodge(lightness: Plane, blur: float) -> Plane:
    """Divide by what is around: 1 on even ground, less along the dark side of an edge."""
    around = cv2.GaussianBlur(lightness, (0, 0), blur)
    return np.asarray(np.clip((lightness + 0.02) / (around + 0.02), 0, 1))


def main(output: Path, folders: list[Path]) -> None:
    """Write each photograph and its drawing under the same name into two folders."""
    photographs, drawings = output / "photographs", output / "pencil drawings"
    for place in (photographs, drawings):
        place.mkdir(parents=True, exist_ok=True)
    for folder in folders:
        for path in pictures(folder):
            photo = flatten(decode(path), (255, 255, 255))
            name = f"{folder.name}-{path.stem}.png"
            encode(photo, photographs / name)
            encode(pencil(photo), drawings / name)


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit("python packaging/pencil_pairs.py OUTPUT FOLDER [FOLDER]")
    main(Path(sys.argv[1]), [Path(argument) for argument in sys.argv[2:]])
