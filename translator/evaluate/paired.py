"""Paired measures: a translated picture against the one it should have become, picture by picture.

Each measure is a value per pair, so that the best and the worst pairs can be shown and the mean has an interval.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np
from numpy.typing import NDArray

from translator.errors import DataError
from translator.evaluate.estimate import Estimate, mean_of
from translator.evaluate.extractor import Picture

if TYPE_CHECKING:
    from torch import Tensor

MOST_PSNR = 100.0
"""What equal pictures count as in a mean, in dB."""

SCALES = 5
WINDOW = 11
MS_SSIM_SIDE = WINDOW * 2 ** (SCALES - 1)
"""The smallest side, in pixels, at which the coarsest of five scales still holds a window (176)."""


@dataclass(frozen=True)
class PairedMeasure:
    """A measure between two pictures of one size: its words, and which way is better."""

    name: str
    title: str
    better: Literal["lower", "higher"]
    of: Callable[[Picture, Picture], float]
    smallest: int = 1


def l1(output: Picture, target: Picture) -> float:
    """Return the mean absolute difference, in levels of 0 .. 255."""
    return float(np.abs(output.astype(np.float64) - target).mean())


def psnr(output: Picture, target: Picture) -> float:
    """Return the peak signal-to-noise ratio in dB over all pixels and channels; infinite for equal pictures."""
    error = float(np.square(output.astype(np.float64) - target).mean())
    return float("inf") if error == 0 else float(10 * np.log10(255**2 / error))


def ssim(output: Picture, target: Picture) -> float:
    """Return the structural similarity (Wang et al. 2004) with a Gaussian window of 11 pixels and sigma 1.5."""
    import torch
    from torchmetrics.functional.image import structural_similarity_index_measure

    similarity = structural_similarity_index_measure(_tensor(output), _tensor(target), data_range=255.0)
    return float(torch.as_tensor(similarity))


def ms_ssim(output: Picture, target: Picture) -> float:
    """Return the structural similarity over five scales (Wang et al. 2003); both sides at least 176 pixels."""
    from torchmetrics.functional.image import multiscale_structural_similarity_index_measure

    return float(multiscale_structural_similarity_index_measure(_tensor(output), _tensor(target), data_range=255.0))


PAIRED: Mapping[str, PairedMeasure] = {
    measure.name: measure
    for measure in (
        PairedMeasure("l1", "L1 distance", "lower", l1),
        PairedMeasure("psnr", "PSNR", "higher", psnr),
        PairedMeasure("ssim", "SSIM", "higher", ssim, smallest=WINDOW),
        PairedMeasure("ms_ssim", "MS-SSIM", "higher", ms_ssim, smallest=MS_SSIM_SIDE),
    )
}


def paired(measure: PairedMeasure | str, outputs: Sequence[Picture], targets: Sequence[Picture]) -> NDArray[np.float64]:
    """Return one value for each pair; DataError when pictures differ in size or are too small for the measure."""
    chosen = PAIRED[measure] if isinstance(measure, str) else measure
    pairs = list(zip(outputs, targets, strict=True))
    for output, target in pairs:
        refuse_unequal(output, target)
        if min(output.shape[:2]) < chosen.smallest:
            raise DataError(f"{chosen.title} needs pictures of at least {chosen.smallest} pixels a side.")
    return np.array([chosen.of(output, target) for output, target in pairs])


def refuse_unequal(output: Picture, target: Picture) -> None:
    """Raise DataError when two pictures differ in size."""
    if output.shape != target.shape:
        raise DataError(
            f"A translated picture of {output.shape[1]} x {output.shape[0]} pixels cannot be compared with one of "
            f"{target.shape[1]} x {target.shape[0]}; give pairs of one size."
        )


def mean_of_pairs(values: NDArray[np.float64]) -> Estimate:
    """Return the mean over pairs with its influences; the infinite PSNR of equal pictures counts as MOST_PSNR."""
    return mean_of(np.where(np.isinf(values), MOST_PSNR, values))


def _tensor(picture: Picture) -> "Tensor":
    import torch

    return torch.from_numpy(picture.astype(np.float64)).permute(2, 0, 1)[None]
