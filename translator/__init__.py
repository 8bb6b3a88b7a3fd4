"""Translator: train, export and use image-translation models.

    images -> Dataset -> Trainer(Family, Recipe) -> Run (Checkpoints) -> export -> Model file -> Engine -> Sink

Left of the Model file is torch; right of it only ONNX Runtime. `docs/architecture.md` draws the rooms.
"""

from importlib.metadata import PackageNotFoundError, version

try:
    __version__ = version("image-translator")
except PackageNotFoundError:  # a source tree on the path that was never installed
    __version__ = "0"
