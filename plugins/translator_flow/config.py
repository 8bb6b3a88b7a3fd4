"""The settings of flows; the defaults are those of RealNVP for pictures of 32 pixels."""

from typing import Literal

from translator.api import Config, Field

MAX_TEMPERATURE = 1.5
"""The bound of the port `temperature`; far above 1 the inverse meets values it has never seen and rounding grows."""


class FlowConfig(Config):
    """Layers, treatment of the pixels, and optimizer."""

    architecture: Literal["realnvp", "glow"] = Field(
        "realnvp",
        "realnvp has checkerboards and deep networks in few couplings; glow has 1x1 convolutions and many couplings.",
        group="Networks",
    )
    levels: int = Field(
        2,
        "Sizes at which it works, each half of the one before; half of the values are done after each.",
        group="Networks",
        ge=1,
        le=7,
    )
    width: int = Field(
        64,
        "Channels of the networks in the couplings; those of realnvp double with each level.",
        group="Networks",
        ge=1,
        le=2048,
        unit="channels",
    )
    blocks: int = Field(8, "Residual blocks in each coupling of realnvp.", group="Networks", ge=1, le=64)
    steps: int = Field(32, "Steps of glow in each level.", group="Networks", ge=1, le=128)
    mixing: Literal["plu", "plain"] = Field(
        "plu",
        "How glow learns its 1x1 convolutions: as triangular factors, whose determinant is cheap, or as they are.",
        group="Networks",
        advanced=True,
    )
    learned_priors: bool = Field(
        False,
        "Let glow predict mean and deviation of the values that are done from those that go on.",
        group="Networks",
    )

    grey: bool = Field(
        False, "Learn brightness alone, for pictures without colour: a third of the values.", group="Pixels"
    )
    preprocessing: Literal["logit", "centred"] = Field(
        "logit",
        "How values between 0 and 1 lose their bounds: by the logit, or not at all.",
        group="Pixels",
    )
    alpha: float = Field(
        0.05, "How far the logit stays away from the bounds.", group="Pixels", gt=0, lt=0.5, advanced=True
    )
    temperature: float = Field(
        1.0,
        "Deviation of the noise that sheets and, unless told otherwise, Models start from; less is plainer.",
        group="Sampling",
        ge=0,
        le=MAX_TEMPERATURE,
    )

    lr: float = Field(1e-3, "Learning rate of Adam.", group="Optimizer", gt=0)
    warmup: int = Field(
        0,
        "Updates over which the learning rate rises to its value, to stay there; 0 follows the training's schedule.",
        group="Optimizer",
        ge=0,
        unit="updates",
    )
    max_norm: float = Field(
        100.0, "Largest norm of the gradient; 0 leaves it to the training's setting.", group="Optimizer", ge=0
    )
    weight_decay: float = Field(
        5e-5, "Decay of the lengths of realnvp's normalised weights.", group="Optimizer", ge=0, advanced=True
    )
