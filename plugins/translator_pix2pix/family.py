"""pix2pix (Isola, Zhu, Zhou, Efros 2017): a generator that comes close to the true picture and convinces a judge."""

from collections.abc import Hashable, Mapping
from typing import TYPE_CHECKING

from translator.api import Batch, Ctx, Export, Facts, Family, Networks, Optim, Port, Step
from translator_pix2pix.config import Pix2PixConfig
from translator_pix2pix.presets import PRESETS

if TYPE_CHECKING:
    from torch import Tensor, nn


class Pix2Pix(Family[Pix2PixConfig]):
    """Learn to translate from A to B from pairs of the same scene, told their class or caption where asked to."""

    id = "pix2pix"
    title = "pix2pix"
    summary = "Translates pictures from one kind to another, learned from pairs."
    data = "paired"
    Config = Pix2PixConfig

    def networks(self, config: Pix2PixConfig, facts: Facts) -> "dict[str, nn.Module]":
        """Build the generator and the discriminator, which sees A and B together; both are told the condition."""
        from translator_pix2pix.networks import discriminator, generator

        return {"G": generator(config, facts), "D": discriminator(config, facts)}

    def optimizers(self, config: Pix2PixConfig, nets: Networks) -> dict[str, Optim]:
        """Return an optimizer for each of the two; that of the discriminator clips its weights where asked to."""
        from translator.nn.game import clipping, optimizer
        from translator_pix2pix.networks import patches

        clip = clipping(config, patches(nets["D"]))
        return {
            "discriminator": Optim(optimizer(config, nets["D"], judges=True), project=clip),
            "generator": Optim(optimizer(config, nets["G"])),
        }

    def batches(self, config: Pix2PixConfig, step: int) -> int | None:
        """Return one batch for each update of the discriminator."""
        from translator.nn.game import batches_of_step

        return batches_of_step(config)

    def variant(self, config: Pix2PixConfig, step: int) -> Hashable:
        """Tell whether this step carries a lazy penalty."""
        from translator.nn.game import kind_of_step

        return kind_of_step(config, step)

    def step(self, nets: Networks, batch: "Batch | list[Batch]", ctx: Ctx) -> Step:
        """Update the discriminator once for each batch, then the generator on the last (equations 1 to 4)."""
        from translator.nn.game import judged, played, stabilisers
        from translator.nn.norm import keeps_pictures_apart
        from translator_pix2pix.condition import judge, told
        from translator_pix2pix.networks import pair

        config = ctx.config
        joined = keeps_pictures_apart(config.norm)
        for each in batch if isinstance(batch, list) else [batch]:
            a, b, values = each["a"], each["b"], told(config, each)
            fake, patches = nets["G"](a, *values), judge(nets["D"], values)
            real_pair, fake_pair = pair(config, ctx, a, b), pair(config, ctx, a, fake.detach())
            loss_d, scalars = judged(config, patches, real_pair, fake_pair, ctx, joined=joined)
            yield "discriminator", loss_d

        # D's update left the translation as it was. Translating again would cost a seventh of the step and draw other
        # dropout masks; it would only save memory, and only where batches are accumulated.
        adversarial = played(config, patches(pair(config, ctx, a, fake)))
        l1 = (fake - b).abs().mean()
        loss = adversarial + config.lambda_l1 * l1
        yield "generator", loss
        return {"G": loss, "G_a2b": adversarial, "l1": l1, "D": loss_d, **scalars, **stabilisers(config, ctx)}

    def exports(self, config: Pix2PixConfig, nets: Networks, facts: Facts) -> list[Export]:
        """Return the translation from A to B, told the condition if there is one."""
        from translator_pix2pix.condition import ports
        from translator_pix2pix.networks import exported, sizes

        multiple_of, minimum = sizes(nets["G"])
        image = Port("image", "image", multiple_of=multiple_of, minimum=minimum, domain="a")
        output = Port("output", "image", domain="b")
        return [Export("a2b", exported(config, nets["G"]), (image, *ports(config, facts)), (output,))]

    def ema(self, config: Pix2PixConfig) -> dict[str, float]:
        """Average the generator where a half-life is set."""
        return {"G": config.ema_half_life} if config.ema_half_life else {}

    def preview(self, nets: Networks, batch: Batch, ctx: Ctx) -> "dict[str, Tensor]":
        """Show A, its translation as the exported network makes it, and the true B."""
        import copy

        from translator_pix2pix.condition import told
        from translator_pix2pix.networks import exported

        translated = exported(ctx.config, copy.deepcopy(nets["G"]))(batch["a"], *told(ctx.config, batch))
        return {"A": batch["a"], "A to B": translated, "B": batch["b"]}

    def judge(self, nets: Networks, batch: Batch, ctx: Ctx) -> "Mapping[str, Tensor]":
        """Return the mean logit of each B beside its A."""
        import torch

        from translator_pix2pix.condition import told

        pair = torch.cat([batch["a"], batch["b"]], 1)
        return {"b": nets["D"](pair, *told(ctx.config, batch)).flatten(1).mean(1)}

    def presets(self) -> Mapping[str, Mapping[str, object]]:
        """Return a first look, a compromise, and the paper."""
        return PRESETS
