"""The first-party families with small networks by default, importable by name for check_family."""

from translator_cyclegan.config import CycleGanConfig
from translator_cyclegan.family import CycleGan
from translator_pix2pix.config import Pix2PixConfig
from translator_pix2pix.family import Pix2Pix

from translator.api import Field


class TinyCycleGanConfig(CycleGanConfig):
    blocks: int = Field(1, "Smaller than the default.", ge=1)
    ngf: int = Field(4, "Smaller than the default.", ge=1)
    ndf: int = Field(4, "Smaller than the default.", ge=1)
    layers_d: int = Field(2, "Smaller than the default.", ge=1)
    pool: int = Field(3, "Smaller than the default.", ge=1)


class TinyPix2PixConfig(Pix2PixConfig):
    depth: int = Field(6, "Smaller than the default.", ge=1)
    ngf: int = Field(4, "Smaller than the default.", ge=1)
    ndf: int = Field(4, "Smaller than the default.", ge=1)
    layers_d: int = Field(2, "Smaller than the default.", ge=1)


class TinyCycleGan(CycleGan):
    Config = TinyCycleGanConfig


class TinyPix2Pix(Pix2Pix):
    Config = TinyPix2PixConfig
