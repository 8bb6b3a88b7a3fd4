"""GAN (Goodfellow et al. 2014): a generator makes pictures from noise, a discriminator tells them from real ones."""

from collections.abc import Hashable, Mapping
from typing import TYPE_CHECKING

from translator.api import Batch, Ctx, Export, Facts, Family, Networks, Optim, Port, Step
from translator_gan.config import GanConfig
from translator_gan.presets import PRESETS

if TYPE_CHECKING:
    from torch import Tensor, nn

BURST = 100
SHOWN = 8
"""Generated pictures in a row of a sample sheet."""


class Gan(Family[GanConfig]):
    """Learn to make pictures like those of one folder."""

    id = "gan"
    title = "GAN"
    summary = "Makes new pictures like those of a folder, from noise."
    data = "single"
    Config = GanConfig
    default_preset = "balanced"

    def networks(self, config: GanConfig, facts: Facts) -> "dict[str, nn.Module]":
        """Build the generator and the discriminator."""
        from translator_gan.networks import discriminator, generator

        return {"G": generator(config, facts), "D": discriminator(config, facts)}

    def optimizers(self, config: GanConfig, nets: Networks) -> dict[str, Optim]:
        """Return an optimizer for each of the two; that of the discriminator clips its weights where asked to."""
        from translator.nn.game import clipping, optimizer

        return {
            "discriminator": Optim(optimizer(config, nets["D"], judges=True), project=clipping(config, nets["D"])),
            "generator": Optim(optimizer(config, nets["G"])),
        }

    def batches(self, config: GanConfig, step: int) -> int | None:
        """Return one batch for each update of the discriminator."""
        from translator.nn.game import batches_of_step

        if config.critic_bursts and (step < 25 or step % 500 == 0):
            return BURST
        return batches_of_step(config)

    def variant(self, config: GanConfig, step: int) -> Hashable:
        """Tell whether this step carries a lazy penalty."""
        from translator.nn.game import kind_of_step

        return kind_of_step(config, step)

    def step(self, nets: Networks, batch: "Batch | list[Batch]", ctx: Ctx) -> Step:
        """Update the discriminator once for each batch, then the generator (Goodfellow et al. 2014, algorithm 1)."""
        import torch

        from translator.nn.game import judged, played, shown, stabilisers
        from translator_gan.networks import keeps_pictures_apart

        config, G, D = ctx.config, nets["G"], nets["D"]
        joined = keeps_pictures_apart(config)
        for each in batch if isinstance(batch, list) else [batch]:
            number = len(each["image"])
            with torch.no_grad():
                made = G(ctx.randn(number, config.latent))
            (real,), (fake,) = shown(config, ctx, each["image"]), shown(config, ctx, made)
            loss_d, scalars = judged(config, D, real, fake, ctx, joined=joined)
            yield "discriminator", loss_d

        (fake,) = shown(config, ctx, G(ctx.randn(config.generator_batch * number, config.latent)))
        loss_g = played(config, D(fake))
        yield "generator", loss_g
        return {"G": loss_g, "D": loss_d, **scalars, **stabilisers(config, ctx)}

    def exports(self, config: GanConfig, nets: Networks, facts: Facts) -> list[Export]:
        """Return the generator: a picture for each row of noise."""
        noise = Port("noise", "noise", shape=(config.latent,))
        return [Export("sample", nets["G"], (noise,), (Port("output", "image", domain="image"),))]

    def ema(self, config: GanConfig) -> dict[str, float]:
        """Average the generator where a half-life is set."""
        return {"G": config.ema_half_life} if config.ema_half_life else {}

    def preview(self, nets: Networks, batch: Batch, ctx: Ctx) -> "dict[str, Tensor]":
        """Show real pictures, and beside them what the generator makes of noise that stays the same."""
        rows = len(batch["image"])
        made = {str(i + 1): nets["G"](ctx.randn(rows, ctx.config.latent)) for i in range(SHOWN)}
        return {"real": batch["image"], **made}

    def judge(self, nets: Networks, batch: Batch, ctx: Ctx) -> "Mapping[str, Tensor]":
        """Return the mean logit of each picture."""
        return {"image": nets["D"](batch["image"]).flatten(1).mean(1)}

    def presets(self) -> Mapping[str, Mapping[str, object]]:
        """Return a first look, a compromise, and four papers."""
        return PRESETS
