"""The settings of CUT; the defaults are those of the paper and its published code."""

from typing import Literal

from pydantic import field_validator

from translator.api import Config, Field


class CutConfig(Config):
    """Networks, losses and optimizers of CUT and FastCUT."""

    blocks: int = Field(9, "Residual blocks of the generator; 6 suit 128 pixels, 9 suit 256.", group="Networks", ge=1)
    ngf: int = Field(64, "Channels of the generator's first layer.", group="Networks", ge=1, unit="channels")
    ndf: int = Field(64, "Channels of the discriminator's first layer.", group="Networks", ge=1, unit="channels")
    layers_d: int = Field(
        3,
        "Layers of the discriminator; 3 judge patches of about 70 pixels, each layer more doubles them.",
        group="Networks",
        ge=1,
        le=5,
    )
    norm: Literal["instance", "batch", "none"] = Field(
        "instance",
        "Normalisation between layers: of each picture alone, of the whole batch, or none.",
        group="Networks",
    )
    antialias: bool = Field(
        True,
        "Blur before values are dropped and after they are doubled, in both networks; smoother, slower by a third.",
        group="Networks",
    )
    dropout: bool = Field(False, "Drop half of the values inside the residual blocks while training.", group="Networks")

    objective: Literal["vanilla", "lsgan", "hinge", "wgan"] = Field(
        "lsgan", "What generator and discriminator play for; wgan clips the discriminator's weights.", group="Losses"
    )
    lambda_gan: float = Field(1.0, "Weight of convincing the discriminator.", group="Losses", ge=0)
    lambda_nce: float = Field(
        1.0, "Weight of keeping patches recognisable; raise it to change less.", group="Losses", gt=0
    )
    nce_identity: bool = Field(
        True,
        "Also translate pictures of B and keep their patches recognisable, which leaves alone what is right already.",
        group="Losses",
    )
    flip_equivariance: bool = Field(
        False,
        "Mirror half of the pictures before translating and their features back, so that both ways agree.",
        group="Losses",
    )
    nce_layers: str = Field(
        "0,4,8,12,16",
        "Numbers of the generator's layers whose features are compared, counted from 0, with commas.",
        group="Losses",
        advanced=True,
    )
    patches: int = Field(256, "Places compared in each of these layers.", group="Losses", ge=2, le=65536, advanced=True)
    nce_width: int = Field(256, "Values that describe a projected patch.", group="Losses", ge=1, advanced=True)
    temperature: float = Field(
        0.07,
        "Temperature of the comparison; lower punishes what is confused most.",
        group="Losses",
        gt=0,
        advanced=True,
    )
    clip: float = Field(
        0.01, "Bound of the discriminator's weights with the objective wgan.", group="Losses", gt=0, advanced=True
    )

    lr: float = Field(2e-4, "Learning rate of Adam.", group="Optimizer", gt=0)
    beta1: float = Field(0.5, "Adam's decay of the gradient's mean.", group="Optimizer", ge=0, lt=1, advanced=True)
    beta2: float = Field(0.999, "Adam's decay of the gradient's square.", group="Optimizer", ge=0, lt=1, advanced=True)
    ema_half_life: float = Field(
        0.0,
        "Half-life of the moving average of the generator's weights; 0 for none.",
        group="Optimizer",
        ge=0,
        unit="images",
    )

    @field_validator("nce_layers")
    @classmethod
    def _is_a_list_of_numbers(cls, text: str) -> str:
        numbers = text.replace(" ", "").split(",")
        if not all(number.isdecimal() for number in numbers):
            raise ValueError("layers are whole numbers with commas between them, such as 0,4,8")
        if len(set(map(int, numbers))) < len(numbers):
            raise ValueError("a layer is named twice")
        return text

    @property
    def taps(self) -> tuple[int, ...]:
        """Return the numbers of the layers whose features are compared."""
        return tuple(int(number) for number in self.nce_layers.split(","))
