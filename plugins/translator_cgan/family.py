"""Conditional GANs (Mirza and Osindero 2014): a generator is told what to make, a discriminator sees whether it did."""

from collections.abc import Hashable, Mapping
from typing import TYPE_CHECKING, ClassVar, TypeVar

from translator.api import Batch, Ctx, Export, Facts, Family, Networks, Optim, Port, Step
from translator.errors import ConfigError
from translator_cgan.config import CGanConfig, SoundGanConfig, TextGanConfig
from translator_cgan.presets import CLASSES, SOUNDS, TEXTS

if TYPE_CHECKING:
    from torch import Tensor, nn

    from translator.nn.condition import Condition

C = TypeVar("C", bound=CGanConfig)
SHOWN = 8
"""Generated pictures in a row of a sample sheet."""


class ConditionalGan(Family[C]):
    """What conditional GANs have in common; each says what it is told."""

    told: ClassVar[str]
    default_preset = "balanced"

    def condition(self, config: C, facts: Facts) -> "Condition":
        """Build what turns the values of the condition into vectors."""
        raise NotImplementedError

    def port(self, facts: Facts) -> Port:
        """Return the port of the condition."""
        raise NotImplementedError

    def networks(self, config: C, facts: Facts) -> "dict[str, nn.Module]":
        """Build the generator and the discriminator, each with an encoder of the condition of its own."""
        from translator_cgan.networks import Discriminator, Generator

        return {
            "G": Generator(config, facts, self.condition(config, facts)),
            "D": Discriminator(config, facts, self.condition(config, facts)),
        }

    def optimizers(self, config: C, nets: Networks) -> dict[str, Optim]:
        """Return an optimizer for each of the two; that of the discriminator clips its weights where asked to."""
        from translator.nn.game import clipping, optimizer
        from translator_cgan.networks import Discriminator

        D = nets["D"]
        assert isinstance(D, Discriminator)
        # The encoder of the condition keeps its weights: clipped, it could tell no caption from another.
        return {
            "discriminator": Optim(optimizer(config, D, judges=True), project=clipping(config, D.judge)),
            "generator": Optim(optimizer(config, nets["G"])),
        }

    def batches(self, config: C, step: int) -> int | None:
        """Return one batch for each update of the discriminator."""
        from translator.nn.game import batches_of_step

        return batches_of_step(config)

    def variant(self, config: C, step: int) -> Hashable:
        """Tell whether this step carries a lazy penalty."""
        from translator.nn.game import kind_of_step

        return kind_of_step(config, step)

    def step(self, nets: Networks, batch: "Batch | list[Batch]", ctx: Ctx) -> Step:
        """Update the discriminator once for each batch, then the generator under the conditions of the last one."""
        import torch

        from translator.nn.game import stabilisers
        from translator_cgan.losses import judging
        from translator_cgan.networks import Discriminator

        config, G, D = ctx.config, nets["G"], nets["D"]
        assert isinstance(D, Discriminator)
        for each in batch if isinstance(batch, list) else [batch]:
            value = each[self.told]
            with torch.no_grad():
                made = G(ctx.randn(len(value), config.latent), value)
            loss_d, scalars = judging(config, D, each["image"], made, value, ctx)
            yield "discriminator", loss_d

        loss_g = self.playing(nets, value, ctx)
        yield "generator", loss_g
        return {"G": loss_g, "D": loss_d, **scalars, **stabilisers(config, ctx)}

    def playing(self, nets: Networks, value: "Tensor", ctx: Ctx) -> "Tensor":
        """Return what the generator minimises under these conditions."""
        from translator_cgan.losses import playing
        from translator_cgan.networks import Discriminator, Generator

        G, D = nets["G"], nets["D"]
        assert isinstance(G, Generator) and isinstance(D, Discriminator)
        return playing(ctx.config, G, D, value, ctx)

    def exports(self, config: C, nets: Networks, facts: Facts) -> list[Export]:
        """Return the generator: a picture for each row of noise and condition."""
        noise = Port("noise", "noise", shape=(config.latent,))
        return [Export("sample", nets["G"], (noise, self.port(facts)), (Port("output", "image", domain="image"),))]

    def ema(self, config: C) -> dict[str, float]:
        """Average the generator where a half-life is set."""
        return {"G": config.ema_half_life} if config.ema_half_life else {}

    def preview(self, nets: Networks, batch: Batch, ctx: Ctx) -> "dict[str, Tensor]":
        """Show real pictures, and beside each what the generator makes of its condition and of noise that stays."""
        value = batch[self.told]
        made = {str(i + 1): nets["G"](ctx.randn(len(value), ctx.config.latent), value) for i in range(SHOWN)}
        return {"real": batch["image"], **made}

    def judge(self, nets: Networks, batch: Batch, ctx: Ctx) -> "Mapping[str, Tensor]":
        """Return the mean logit of each picture under its condition."""
        return {"image": nets["D"](batch["image"], batch[self.told]).flatten(1).mean(1)}


class ClassGan(ConditionalGan[CGanConfig]):
    """Make pictures of a chosen class."""

    id = "cgan"
    title = "Conditional GAN, by class"
    summary = "Makes new pictures of a chosen class, learned from a folder for each class."
    data = "labelled"
    Config = CGanConfig
    told = "label"

    def condition(self, config: CGanConfig, facts: Facts) -> "Condition":
        """Build the one-hot vectors of the classes."""
        from translator.nn.condition import Classes

        if not facts.classes:
            raise ConfigError("A GAN by class needs classes; give a folder that holds a folder for each.")
        return Classes(len(facts.classes))

    def port(self, facts: Facts) -> Port:
        """Return the port of the class."""
        return Port("label", "label", high=len(facts.classes), domain="label")

    def presets(self) -> Mapping[str, Mapping[str, object]]:
        """Return a first look, a compromise, and the projection discriminator's paper."""
        return CLASSES


class TextGan(ConditionalGan[TextGanConfig]):
    """Make pictures that fit a caption."""

    id = "cgan-text"
    title = "Conditional GAN, by text"
    summary = "Makes new pictures that fit a caption, learned from captioned pictures."
    data = "captioned"
    Config = TextGanConfig
    told = "text"

    def condition(self, config: TextGanConfig, facts: Facts) -> "Condition":
        """Build a reader of captions."""
        from translator.nn.condition import Words

        if not facts.vocabulary:
            raise ConfigError("A GAN by text needs captions; give a folder with a metadata.jsonl or texts beside it.")
        if config.condition_width % 4:
            raise ConfigError(
                f"A caption is read by 4 heads, so condition_width is a multiple of 4, not {config.condition_width}."
            )
        return Words(len(facts.vocabulary), facts.length, config.condition_width, layers=config.text_layers)

    def playing(self, nets: Networks, value: "Tensor", ctx: Ctx) -> "Tensor":
        """Return what the generator minimises, the middle between captions included where it has a weight."""
        from translator_cgan.losses import between
        from translator_cgan.networks import Discriminator, Generator

        loss = super().playing(nets, value, ctx)
        if not ctx.config.interpolated:
            return loss
        G, D = nets["G"], nets["D"]
        assert isinstance(G, Generator) and isinstance(D, Discriminator)
        middle = between(ctx.config, G, D, value, ctx)
        weighted: Tensor = ctx.config.interpolated * middle
        return loss + weighted

    def port(self, facts: Facts) -> Port:
        """Return the port of the caption."""
        return Port("text", "text", high=facts.length, domain="text")

    def presets(self) -> Mapping[str, Mapping[str, object]]:
        """Return a first look, a compromise, and GAN-CLS."""
        return TEXTS


class SoundGan(ConditionalGan[SoundGanConfig]):
    """Make pictures that fit a sound."""

    id = "cgan-audio"
    title = "Conditional GAN, by sound"
    summary = "Makes new pictures that fit a sound, learned from pictures with a sound beside each."
    data = "audio"
    Config = SoundGanConfig
    told = "audio"

    def condition(self, config: SoundGanConfig, facts: Facts) -> "Condition":
        """Build a listener to mel spectrograms."""
        from translator.nn.condition import Sound

        if not facts.sample_rate:
            raise ConfigError("A GAN by sound needs sounds; give a folder with a sound file beside each picture.")
        return Sound(facts.sample_rate, config.condition_width, bands=config.bands)

    def port(self, facts: Facts) -> Port:
        """Return the port of the sound."""
        return Port("audio", "audio", high=facts.length, rate=facts.sample_rate, domain="audio")

    def presets(self) -> Mapping[str, Mapping[str, object]]:
        """Return a first look and a compromise."""
        return SOUNDS
