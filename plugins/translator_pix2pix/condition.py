"""A condition beside the picture: its vector, the same at every pixel, as channels of what a network sees.

Conditional GANs (Mirza and Osindero 2014) give the condition to both players; each learns to read it for itself.
"""

import torch
from torch import Tensor, nn

from translator.api import Batch, Facts, Port
from translator.errors import ConfigError
from translator.nn.condition import Classes, Condition, Words
from translator.nn.patchgan import PatchDiscriminator
from translator.nn.penalty import Judge
from translator.nn.resnet import ResnetGenerator
from translator.nn.unet import UnetGenerator
from translator_pix2pix.config import Pix2PixConfig

Told = tuple[Tensor, ...]
"""The values of the condition, or nothing."""


class Beside(nn.Module):
    """Call a network with pictures [N, C, H, W] and, beside them, vectors of a condition as maps [N, width, H, W]."""

    def __init__(self, network: nn.Module, condition: Condition) -> None:
        super().__init__()
        self.network = network
        self.condition = condition

    def forward(self, x: Tensor, value: Tensor) -> Tensor:
        """Return what the network makes of pictures and values [N, ...] of the condition."""
        maps = self.condition(value).to(x.dtype)[:, :, None, None].expand(-1, -1, x.shape[2], x.shape[3])
        y: Tensor = self.network(torch.cat([x, maps], 1))
        return y


class ConditionedGenerator(Beside):
    """A generator that is told a class or a text."""

    network: UnetGenerator | ResnetGenerator


class ConditionedDiscriminator(Beside):
    """A discriminator of patches that is told a class or a text."""

    network: PatchDiscriminator


def condition(config: Pix2PixConfig, facts: Facts) -> Condition | None:
    """Build what reads the condition; None where there is none. ConfigError where the data or the width do not fit."""
    match config.condition:
        case "none":
            return None
        case "class":
            if not facts.classes:
                raise ConfigError(
                    "The condition class needs pairs that lie in a folder for each class; give --labels folders."
                )
            return Classes(len(facts.classes), config.condition_width)
        case "text":
            if not facts.vocabulary:
                raise ConfigError(
                    "The condition text needs a caption for each pair; give their file with --captions FILE."
                )
            if config.condition_width % 4:
                raise ConfigError(
                    "Captions are read by 4 heads, which share condition_width; make it a multiple of 4, such as 16."
                )
            return Words(len(facts.vocabulary), facts.length, config.condition_width)


def width(config: Pix2PixConfig) -> int:
    """Return how many channels the condition takes beside a picture."""
    return 0 if config.condition == "none" else config.condition_width


def told(config: Pix2PixConfig, batch: Batch) -> Told:
    """Return what networks are told of the pictures of a batch."""
    match config.condition:
        case "none":
            return ()
        case "class":
            return (batch["label"],)
        case "text":
            return (batch["text"],)


def ports(config: Pix2PixConfig, facts: Facts) -> tuple[Port, ...]:
    """Return the port of the condition, if there is one."""
    match config.condition:
        case "none":
            return ()
        case "class":
            return (Port("label", "label", high=len(facts.classes), domain="label"),)
        case "text":
            return (Port("text", "text", high=facts.length, domain="text"),)


def judge(discriminator: nn.Module, values: Told) -> Judge:
    """Return the discriminator as a function of pictures alone, told the values; one batch of pictures, or several."""
    if not values:
        return discriminator

    def judged(pictures: Tensor) -> Tensor:
        times = len(pictures) // len(values[0])
        logits: Tensor = discriminator(pictures, *(torch.cat([value] * times) for value in values))
        return logits

    return judged
