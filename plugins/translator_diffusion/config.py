"""The settings of diffusion; the defaults are those of Ho et al. 2020 for CIFAR-10."""

from typing import Literal

from pydantic import field_validator

from translator.api import Config, Field

MAX_GUIDANCE = 10.0
"""The bound of the port `guidance`; far below it pictures already lose their variety."""


class DiffusionConfig(Config):
    """Network, schedule, sampler and optimizer."""

    width: int = Field(128, "Channels of the U-Net's first level.", group="Networks", ge=4, le=1024, unit="channels")
    multipliers: str = Field(
        "1,2,2,2",
        "How many times the width each level of the U-Net has; each level is half as large as the one before.",
        group="Networks",
    )
    blocks: int = Field(2, "Residual blocks in each level on the way down.", group="Networks", ge=1, le=16)
    attention: int = Field(
        16,
        "The first level of at most this many pixels a side attends, besides the middle; 0 for the middle alone.",
        group="Networks",
        ge=0,
        unit="px",
    )
    dropout: float = Field(
        0.1, "Share of the values dropped in each residual block while training.", group="Networks", ge=0, lt=1
    )

    timesteps: int = Field(
        1000, "Steps from a picture to noise that the network is trained on.", group="Diffusion", ge=20, le=10000
    )
    noise_schedule: Literal["linear", "cosine"] = Field(
        "linear",
        "How noise grows over the steps; cosine keeps more of small pictures in the middle of the way.",
        group="Diffusion",
    )
    prediction: Literal["eps", "v", "x0"] = Field(
        "eps", "What the network predicts: the noise, the velocity, or the clean picture.", group="Diffusion"
    )
    min_snr_gamma: float = Field(
        0.0,
        "Bound of the signal-to-noise ratio in the loss weights; 5 trains faster, 0 weighs all steps alike.",
        group="Diffusion",
        ge=0,
        le=1000,
    )

    sampling_steps: int = Field(
        50, "Steps of the sampler, of sheets and, unless told otherwise, of Models.", group="Sampling", ge=1, le=10000
    )
    eta: float = Field(
        0.0,
        "Noise that the sampler of sheets adds on its way: 0 is DDIM, 1 is DDPM; Models are always DDIM.",
        group="Sampling",
        ge=0,
        le=1,
        advanced=True,
    )
    variance: Literal["small", "large"] = Field(
        "large",
        "Variance of that noise: of the posterior, or the beta of the step.",
        group="Sampling",
        advanced=True,
    )

    lr: float = Field(2e-4, "Learning rate of Adam.", group="Optimizer", gt=0)
    beta1: float = Field(0.9, "Adam's decay of the gradient's mean.", group="Optimizer", ge=0, lt=1, advanced=True)
    beta2: float = Field(0.999, "Adam's decay of the gradient's square.", group="Optimizer", ge=0, lt=1, advanced=True)
    warmup: int = Field(
        5000,
        "Updates over which the learning rate rises to its value, to stay there; 0 follows the training's schedule.",
        group="Optimizer",
        ge=0,
        unit="updates",
    )
    max_norm: float = Field(
        1.0, "Largest norm of the gradient; 0 leaves it to the training's setting.", group="Optimizer", ge=0
    )
    ema_half_life: float = Field(
        887_184.0,
        "Half-life of the moving average of the weights, which samples and Models use; 0 for none.",
        group="Optimizer",
        ge=0,
        unit="images",
    )

    @field_validator("multipliers")
    @classmethod
    def _are_multipliers(cls, text: str) -> str:
        parts = [part.strip() for part in text.split(",")]
        if not all(part.isdecimal() and 1 <= int(part) <= 32 for part in parts) or len(parts) > 8:
            raise ValueError("one to eight whole numbers from 1 to 32 are written with commas between, as 1,2,2,2")
        return ",".join(parts)

    @property
    def levels(self) -> tuple[int, ...]:
        """Return the multipliers as numbers."""
        return tuple(int(part) for part in self.multipliers.split(","))


class ClassDiffusionConfig(DiffusionConfig):
    """What is set besides where pictures have a class."""

    drop_condition: float = Field(
        0.1,
        "Share of the training pictures whose condition is hidden, so that the network learns to do without.",
        group="Condition",
        ge=0,
        lt=1,
    )
    guidance: float = Field(
        2.0,
        "How far samples are pushed towards their condition: 1 is as learned, unless the user of a Model says.",
        group="Condition",
        ge=1,
        le=MAX_GUIDANCE,
    )


class TextDiffusionConfig(ClassDiffusionConfig):
    """What is set besides where pictures have a caption."""

    text_width: int = Field(
        128, "Width of the Transformer that reads captions.", group="Condition", ge=4, le=2048, unit="channels"
    )
    text_layers: int = Field(2, "Layers of the Transformer that reads captions.", group="Condition", ge=1, le=24)
    text_heads: int = Field(
        4, "Heads of its attention, which divide its width.", group="Condition", ge=1, le=64, advanced=True
    )
