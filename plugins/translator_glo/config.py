"""The settings of GLO; the defaults are those of the paper for pictures of 64 pixels."""

from typing import Literal

from translator.api import Config, Field


class GloConfig(Config):
    """Codes, generator, loss and optimizers of GLO."""

    latent: int = Field(
        256, "Values of a code: 32 suit digits, 256 suit faces of 64 pixels.", group="Networks", ge=1, le=4096
    )
    ngf: int = Field(64, "Channels of the generator's layer before the last.", group="Networks", ge=1, unit="channels")
    start: Literal["pca", "noise"] = Field(
        "pca",
        "Where codes begin: by the principal components of their pictures, or at random, which takes far more epochs.",
        group="Networks",
    )

    lambda_lap: float = Field(
        1.0, "Weight of the distance between Laplacian pyramids, which keeps edges sharp.", group="Losses", ge=0
    )
    lambda_l2: float = Field(
        1.0, "Weight of the mean squared difference, which keeps colours and shading.", group="Losses", ge=0
    )
    levels: int = Field(
        3, "Bands of the Laplacian pyramid, each half the size of the one before.", group="Losses", ge=1, le=8
    )

    lr: float = Field(1.0, "Learning rate of the generator, by plain gradient descent.", group="Optimizer", gt=0)
    lr_codes: float = Field(
        10.0,
        "Learning rate of the codes, for the mean loss of a batch: a larger batch moves each code less.",
        group="Optimizer",
        gt=0,
    )
