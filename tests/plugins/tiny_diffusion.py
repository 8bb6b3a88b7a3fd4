"""The families of diffusion with small networks by default, importable by name for check_family."""

from translator_diffusion.config import ClassDiffusionConfig, DiffusionConfig, TextDiffusionConfig
from translator_diffusion.family import ClassDiffusion, Diffusion, PairedDiffusion, TextDiffusion

from translator.api import Field


class TinyConfig(DiffusionConfig):
    width: int = Field(8, "Smaller than the default.", ge=4)
    multipliers: str = Field("1,2", "Fewer than by default.")
    blocks: int = Field(1, "Fewer than by default.", ge=1)
    timesteps: int = Field(100, "Fewer than by default.", ge=20)
    sampling_steps: int = Field(3, "Fewer than by default.", ge=1)
    ema_half_life: float = Field(20.0, "Shorter than by default.", ge=0)
    warmup: int = Field(3, "Shorter than by default.", ge=0)
    lr: float = Field(1e-3, "Larger than by default.", gt=0)


class TinyClassConfig(TinyConfig, ClassDiffusionConfig):
    pass


class TinyTextConfig(TinyConfig, TextDiffusionConfig):
    text_width: int = Field(8, "Smaller than the default.", ge=4)
    text_layers: int = Field(1, "Fewer than by default.", ge=1)


class TinyDiffusion(Diffusion):
    Config = TinyConfig


class TinyPairedDiffusion(PairedDiffusion):
    Config = TinyConfig


class TinyClassDiffusion(ClassDiffusion):
    Config = TinyClassConfig


class TinyTextDiffusion(TextDiffusion):
    Config = TinyTextConfig
