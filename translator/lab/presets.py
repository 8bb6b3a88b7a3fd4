"""Presets: experiments that each show one thing, best on the ring."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

PresetName = Literal["wgan-gp", "wgan-clipping", "minimax", "nonsaturating", "collapse"]


@dataclass(frozen=True)
class Preset:
    """A title, what it shows, and the settings that differ from the defaults of LabConfig."""

    title: str
    shows: str
    values: Mapping[str, object]


PRESETS: Mapping[PresetName, Preset] = {
    "wgan-gp": Preset(
        "Wasserstein, gradient penalty",
        "Covers every mode, and the critic's estimate falls with the true distance.",
        {
            "objective": "wgan",
            "control": "gradient_penalty",
            "critic_steps": 2,
            "lr": 2e-3,
            "beta1": 0.0,
            "beta2": 0.9,
            "steps": 1000,
        },
    ),
    "wgan-clipping": Preset(
        "Wasserstein, clipped weights",
        "Clipping drives the weights to their bounds, and leaves a critic too plain to show the way.",
        {
            "objective": "wgan",
            "control": "clip",
            "optimizer": "rmsprop",
            "lr": 5e-4,
            "critic_steps": 5,
            "steps": 600,
        },
    ),
    "minimax": Preset(
        "Minimax, sure discriminator",
        "The discriminator is sure, so the generator's slope vanishes and its points stand still.",
        {"objective": "minimax", "critic_steps": 5, "lr_d": 5e-3, "steps": 600},
    ),
    "nonsaturating": Preset(
        "Non-saturating, sure discriminator",
        "The same discriminator, but the slope stays steep: the points find the modes.",
        {"objective": "nonsaturating", "critic_steps": 5, "lr_d": 5e-3, "steps": 600},
    ),
    "collapse": Preset(
        "Collapse",
        "The generator learns faster than the discriminator: its points run after one spot.",
        {"objective": "nonsaturating", "lr": 2e-3, "lr_d": 1e-4, "beta1": 0.9, "latent": 64, "steps": 800},
    ),
}
