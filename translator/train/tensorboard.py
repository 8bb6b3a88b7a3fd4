"""Board: the optional TensorBoard log of a run."""

from pathlib import Path
from types import TracebackType
from typing import Any, Self

import numpy as np

from translator.images.codec import decode
from translator.train.run import Run


class Board:
    """Write scalars and sample sheets below RUN/tensorboard, or nothing when it is off."""

    def __init__(self, run: Run, on: bool) -> None:
        self._writer: Any = None
        if on:
            from torch.utils.tensorboard import SummaryWriter

            self._writer = SummaryWriter(str(run.folder / "tensorboard"))

    def scalars(self, means: dict[str, float], images: int) -> None:
        """Add one point to each curve."""
        if self._writer:
            for name, value in means.items():
                self._writer.add_scalar(name, value, images)

    def picture(self, path: Path, images: int) -> None:
        """Add a sample sheet."""
        if self._writer:
            self._writer.add_image("samples", np.asarray(decode(path).pixels), images, dataformats="HWC")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._writer:
            self._writer.close()
