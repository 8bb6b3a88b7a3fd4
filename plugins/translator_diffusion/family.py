"""Diffusion (Ho et al. 2020): learn to take noise out of pictures, then take it out of pure noise step by step."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, ClassVar, TypeVar

from translator.api import Batch, Ctx, Export, Facts, Family, Loop, Networks, Optim, Port, Step
from translator_diffusion.config import MAX_GUIDANCE, ClassDiffusionConfig, DiffusionConfig, TextDiffusionConfig
from translator_diffusion.presets import PRESETS

if TYPE_CHECKING:
    from torch import Tensor, nn


C = TypeVar("C", bound=DiffusionConfig)
G = TypeVar("G", bound=ClassDiffusionConfig)


class DiffusionFamily(Family[C]):
    """What the families of diffusion have in common; each says what is drawn and what the network is told."""

    default_preset = "balanced"

    def denoiser(self, config: C, facts: Facts) -> "nn.Module":
        """Build the network that predicts, called with x_t, t and the condition."""
        raise NotImplementedError

    def drawn(self, batch: Batch) -> "Tensor":
        """Return the pictures that are learned to be drawn."""
        return batch["image"]

    def taught(self, denoiser: "nn.Module", batch: Batch, ctx: Ctx) -> "tuple[Tensor, ...]":
        """Return what the network is told in training besides x_t and t."""
        return ()

    def networks(self, config: C, facts: Facts) -> "dict[str, nn.Module]":
        """Build the denoising network and the schedule of the noise."""
        from translator.nn.diffusion import Diffusion

        return {"U": self.denoiser(config, facts), "schedule": Diffusion(config.noise_schedule, config.timesteps)}

    def optimizers(self, config: C, nets: Networks) -> dict[str, Optim]:
        """Return an Adam with a limit on the gradient and a slow start."""
        from translator_diffusion.networks import adam

        return {"U": Optim(adam(config, nets["U"]), clip_norm=config.max_norm, factor=warm_up(config.warmup))}

    def step(self, nets: Networks, batch: Batch, ctx: Ctx) -> Step:
        """Predict at a time drawn for each picture (Ho et al. 2020, algorithm 1)."""
        from translator_diffusion.loss import squared_errors

        x0 = self.drawn(batch)
        t = ctx.randint(ctx.config.timesteps, len(x0)) + 1
        eps = ctx.randn(*x0.shape)
        told = self.taught(nets["U"], batch, ctx)
        errors, weights = squared_errors(ctx.config, nets["U"], nets["schedule"], x0, t, eps, told)
        loss = (weights * errors).mean()
        yield "U", loss
        return {"loss": loss, "mse": errors.mean()}

    def ema(self, config: C) -> dict[str, float]:
        """Average the weights where a half-life is set."""
        return {"U": config.ema_half_life} if config.ema_half_life else {}

    def presets(self) -> Mapping[str, Mapping[str, object]]:
        """Return a first look, a compromise, and the paper."""
        return PRESETS


class Diffusion(DiffusionFamily[DiffusionConfig]):
    """Draw pictures like those of a folder."""

    id = "diffusion"
    title = "Diffusion"
    summary = "Draws new pictures out of noise, learned from one folder of pictures."
    data = "single"
    Config = DiffusionConfig

    def denoiser(self, config: DiffusionConfig, facts: Facts) -> "nn.Module":
        """Build the network that sees x_t and t alone."""
        from translator_diffusion.networks import Denoiser, unet

        return Denoiser(unet(config, facts))

    def exports(self, config: DiffusionConfig, nets: Networks, facts: Facts) -> list[Export]:
        """Return the sampler."""
        return [sampler(config, nets["U"], nets["schedule"], facts)]

    def preview(self, nets: Networks, batch: Batch, ctx: Ctx) -> "dict[str, Tensor]":
        """Show samples beside pictures of the data."""
        from translator_diffusion.sampling import samples

        return {"Data": batch["image"], "Sample": samples(ctx, nets["U"], nets["schedule"], batch["image"])}


class PairedDiffusion(DiffusionFamily[DiffusionConfig]):
    """Translate from A to B, learned from pairs: A stands beside x_t (Saharia et al. 2022, Palette)."""

    id = "diffusion-paired"
    title = "Diffusion, from pairs"
    summary = "Translates pictures by taking noise away beside them, learned from pairs."
    data = "paired"
    Config = DiffusionConfig

    def denoiser(self, config: DiffusionConfig, facts: Facts) -> "nn.Module":
        """Build the network that sees A beside x_t."""
        from translator_diffusion.networks import PairedDenoiser, unet

        return PairedDenoiser(unet(config, facts, beside=facts.channels))

    def drawn(self, batch: Batch) -> "Tensor":
        """Return B."""
        return batch["b"]

    def taught(self, denoiser: "nn.Module", batch: Batch, ctx: Ctx) -> "tuple[Tensor, ...]":
        """Return A."""
        return (batch["a"],)

    def exports(self, config: DiffusionConfig, nets: Networks, facts: Facts) -> list[Export]:
        """Return the translation from A to B: of any size, for the noise has the size of the picture."""
        from translator_diffusion.networks import unet_of
        from translator_diffusion.sampling import DdimStep

        multiple = unet_of(nets["U"]).multiple_of
        inputs = (
            Port("noise", "noise", (facts.channels, "H", "W")),
            Port("image", "image", multiple_of=multiple, minimum=multiple, domain="a"),
        )
        network = DdimStep(nets["U"], nets["schedule"], config)
        return [Export("a2b", network, inputs, (Port("output", "image", domain="b"),), loop(config))]

    def preview(self, nets: Networks, batch: Batch, ctx: Ctx) -> "dict[str, Tensor]":
        """Show A, its translation, and the true B."""
        from translator_diffusion.sampling import samples

        translated = samples(ctx, nets["U"], nets["schedule"], batch["b"], batch["a"])
        return {"A": batch["a"], "A to B": translated, "B": batch["b"]}


class GuidedFamily(DiffusionFamily[G]):
    """Families with a condition that is sometimes hidden in training, so that samples can be guided towards it."""

    told: ClassVar[str]

    def taught(self, denoiser: "nn.Module", batch: Batch, ctx: Ctx) -> "tuple[Tensor, ...]":
        """Return the condition, hidden for a share of the pictures (Ho and Salimans 2022, algorithm 1)."""
        import torch

        from translator_diffusion.networks import ConditionedDenoiser

        assert isinstance(denoiser, ConditionedDenoiser)
        condition = batch[self.told]
        hidden = ctx.rand(len(condition)) < ctx.config.drop_condition
        hidden = hidden.reshape(-1, *(1,) * (condition.dim() - 1))
        return (torch.where(hidden, denoiser.nothing(condition), condition),)

    def port(self, facts: Facts) -> Port:
        """Return the port of the condition."""
        raise NotImplementedError

    def exports(self, config: G, nets: Networks, facts: Facts) -> list[Export]:
        """Return the sampler, told the condition and how far to go towards it."""
        from translator_diffusion.networks import Guided

        guidance = Port("guidance", "number", low=1.0, high=MAX_GUIDANCE, default=config.guidance)
        return [sampler(config, Guided(nets["U"]), nets["schedule"], facts, self.port(facts), guidance)]

    def preview(self, nets: Networks, batch: Batch, ctx: Ctx) -> "dict[str, Tensor]":
        """Show pictures of the data beside samples of the same condition."""
        import torch

        from translator_diffusion.networks import Guided
        from translator_diffusion.sampling import samples

        guidance = torch.full((1,), ctx.config.guidance, device=ctx.device)
        told = batch[self.told], guidance
        drawn = samples(ctx, Guided(nets["U"]), nets["schedule"], batch["image"], *told)
        return {"Data": batch["image"], "Sample": drawn}


class ClassDiffusion(GuidedFamily[ClassDiffusionConfig]):
    """Draw pictures of a chosen class."""

    id = "diffusion-class"
    title = "Diffusion, by class"
    summary = "Draws new pictures of a chosen class out of noise, learned from labelled pictures."
    data = "labelled"
    Config = ClassDiffusionConfig
    told = "label"

    def denoiser(self, config: ClassDiffusionConfig, facts: Facts) -> "nn.Module":
        """Build the network that is told a class."""
        from translator_diffusion.networks import ClassDenoiser, unet

        return ClassDenoiser(unet(config, facts), len(facts.classes))

    def port(self, facts: Facts) -> Port:
        """Return the port of the class."""
        return Port("label", "label", high=len(facts.classes), domain="label")


class TextDiffusion(GuidedFamily[TextDiffusionConfig]):
    """Draw pictures that fit a caption."""

    id = "diffusion-text"
    title = "Diffusion, by text"
    summary = "Draws new pictures that fit a caption out of noise, learned from captioned pictures."
    data = "captioned"
    Config = TextDiffusionConfig
    told = "text"

    def denoiser(self, config: TextDiffusionConfig, facts: Facts) -> "nn.Module":
        """Build the network that reads a caption."""
        from translator_diffusion.networks import TextDenoiser, text_encoder, unet

        reader = text_encoder(config, facts)
        return TextDenoiser(unet(config, facts, token_width=config.text_width), reader)

    def port(self, facts: Facts) -> Port:
        """Return the port of the caption."""
        return Port("text", "text", high=facts.length, domain="text")


def warm_up(updates: int) -> Callable[[float, int], float] | None:
    """Return a factor that rises to 1 over so many updates and stays there; None for 0."""
    return (lambda _, step: min(1.0, (step + 1) / updates)) if updates else None


def loop(config: DiffusionConfig) -> Loop:
    """Return the sampling loop: as many steps as asked for, at most one for each time."""
    return Loop(min(config.sampling_steps, config.timesteps), config.timesteps)


def sampler(config: DiffusionConfig, denoiser: "nn.Module", schedule: "nn.Module", facts: Facts, *told: Port) -> Export:
    """Return the Export that draws pictures of the trained size out of noise."""
    from translator_diffusion.sampling import DdimStep

    noise = Port("noise", "noise", (facts.channels, facts.height, facts.width))
    network = DdimStep(denoiser, schedule, config)
    return Export("sample", network, (noise, *told), (Port("output", "image", domain="image"),), loop(config))
