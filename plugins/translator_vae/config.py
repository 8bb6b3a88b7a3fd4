"""The settings of a variational autoencoder."""

from typing import Literal

from translator.api import Config, Field

MAX_TEMPERATURE = 2.0
"""The bound of the port `temperature`."""


class VaeConfig(Config):
    """Code, networks, observation model, weight of the divergence, and optimizer."""

    latent: int = Field(
        128, "Values of a code: 16 to 32 suit digits, 128 faces of 64 pixels.", group="Networks", ge=1, le=4096
    )
    width: int = Field(
        32,
        "Channels of the finest layer; each coarser one has twice as many, up to 16 times.",
        group="Networks",
        ge=1,
        le=512,
        unit="channels",
    )
    grey: bool = Field(
        False, "Learn brightness alone, for pictures without colour: a third of the values.", group="Networks"
    )

    likelihood: Literal["gaussian", "logistic"] = Field(
        "gaussian",
        "How values scatter around the decoder's picture: gaussian, or a logistic distribution cut into 256 levels.",
        group="Loss",
    )
    scale: float = Field(0.5, "How far they scatter, at the start; black to white is 2.", group="Loss", gt=0, le=10)
    learn_scale: bool = Field(
        True, "Learn how far, which weighs sharp pictures against a good distribution of codes.", group="Loss"
    )
    beta: float = Field(
        1.0,
        "Weight of the divergence of codes from the standard normal distribution; more makes codes independent and "
        "pictures blurred.",
        group="Loss",
        ge=0,
    )
    warmup: float = Field(
        0.0, "Share of the training over which beta rises from 0 to its value.", group="Loss", ge=0, le=1
    )

    temperature: float = Field(
        1.0,
        "Deviation of the codes that sheets and, unless told otherwise, Models draw; less is plainer.",
        group="Sampling",
        ge=0,
        le=MAX_TEMPERATURE,
    )

    lr: float = Field(1e-3, "Learning rate of Adam.", group="Optimizer", gt=0)
    beta1: float = Field(0.9, "Adam's decay of the gradient's mean.", group="Optimizer", ge=0, lt=1, advanced=True)
    beta2: float = Field(0.999, "Adam's decay of the gradient's square.", group="Optimizer", ge=0, lt=1, advanced=True)
