"""Learning-rate schedules: the factor on every optimizer's base rate, a pure function of the images seen."""

import math

from translator.train.settings import TrainSettings


def total_images(settings: TrainSettings, epoch_images: int) -> int:
    """Return how many images a training sees, at least one step's worth."""
    return max(1, round((settings.epochs + settings.decay_epochs) * epoch_images))


def factor(settings: TrainSettings, images: int, epoch_images: int) -> float:
    """Return the factor at `images` seen.

    linear is 1 for `epochs`, then falls epoch by epoch towards 0 over `decay_epochs`, as CycleGAN and pix2pix train:
    1 - max(0, e + 1 - epochs) / (decay_epochs + 1) in epoch e = 0, 1, ... cosine falls smoothly over the whole run.
    """
    epoch = images // epoch_images
    match settings.schedule:
        case "linear":
            return max(0.0, 1.0 - max(0.0, epoch + 1 - settings.epochs) / (settings.decay_epochs + 1))
        case "cosine":
            return 0.5 * (1.0 + math.cos(math.pi * min(1.0, images / total_images(settings, epoch_images))))
        case "step":
            return settings.step_factor ** math.floor(images / epoch_images / settings.step_epochs)
        case "constant":
            return 1.0
