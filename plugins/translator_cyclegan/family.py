"""CycleGAN (Zhu, Park, Isola, Efros 2017): two generators, two discriminators, and the way there and back."""

from collections.abc import Hashable, Mapping
from typing import TYPE_CHECKING

from translator.api import Batch, Ctx, Export, Facts, Family, Networks, Optim, Port, Step
from translator_cyclegan.config import CycleGanConfig
from translator_cyclegan.presets import PRESETS

if TYPE_CHECKING:
    from torch import Tensor, nn


class CycleGan(Family[CycleGanConfig]):
    """Learn to translate between two domains, A and B, from unpaired pictures."""

    id = "cyclegan"
    title = "CycleGAN"
    summary = "Translates pictures between two folders, both ways, without pairs."
    data = "unpaired"
    Config = CycleGanConfig

    def networks(self, config: CycleGanConfig, facts: Facts) -> "dict[str, nn.Module]":
        """Build both generators, both discriminators, and a pool of generated pictures for each domain."""
        from translator_cyclegan.networks import discriminator, generator, pool

        return {
            "G_a2b": generator(config, facts),
            "G_b2a": generator(config, facts),
            "D_a": discriminator(config, facts),
            "D_b": discriminator(config, facts),
            "pool_a": pool(config, facts),
            "pool_b": pool(config, facts),
        }

    def optimizers(self, config: CycleGanConfig, nets: Networks) -> dict[str, Optim]:
        """Return one optimizer over both generators and one over both discriminators."""
        from translator.nn.game import clipping, optimizer

        judges = nets["D_a"], nets["D_b"]
        return {
            "generators": Optim(optimizer(config, nets["G_a2b"], nets["G_b2a"])),
            "discriminators": Optim(optimizer(config, *judges, judges=True), project=clipping(config, *judges)),
        }

    def batches(self, config: CycleGanConfig, step: int) -> int | None:
        """Return one batch for each update of the discriminators."""
        from translator.nn.game import batches_of_step

        return batches_of_step(config)

    def variant(self, config: CycleGanConfig, step: int) -> Hashable:
        """Tell whether this step carries a lazy penalty."""
        from translator.nn.game import kind_of_step

        return kind_of_step(config, step)

    def step(self, nets: Networks, batch: "Batch | list[Batch]", ctx: Ctx) -> Step:
        """Update the generators, then the discriminators on pictures from the pools, once for each batch."""
        from translator.nn.game import stabilisers
        from translator_cyclegan.losses import discriminators, generators, once_more

        first, *others = batch if isinstance(batch, list) else [batch]
        made, loss, terms = generators(nets, first, ctx)
        yield "generators", loss
        judged = discriminators(nets, first, made.fake_a, made.fake_b, ctx)
        yield "discriminators", judged["D_a"] + judged["D_b"]
        for each in others:
            judged = discriminators(nets, each, *once_more(nets, each), ctx)
            yield "discriminators", judged["D_a"] + judged["D_b"]
        return {**terms, **judged, **stabilisers(ctx.config, ctx)}

    def exports(self, config: CycleGanConfig, nets: Networks, facts: Facts) -> list[Export]:
        """Return the translation from A to B and the one from B to A."""
        from translator_cyclegan.networks import exported

        return [
            Export(
                name=f"{source}2{target}",
                network=(network := exported(nets[f"G_{source}2{target}"])),
                inputs=(
                    Port("image", "image", multiple_of=network.multiple_of, minimum=network.minimum, domain=source),
                ),
                outputs=(Port("output", "image", domain=target),),
                whole_image=config.norm != "none",
            )
            for source, target in ("ab", "ba")
        ]

    def ema(self, config: CycleGanConfig) -> dict[str, float]:
        """Average both generators where a half-life is set."""
        return dict.fromkeys(("G_a2b", "G_b2a"), config.ema_half_life) if config.ema_half_life else {}

    def preview(self, nets: Networks, batch: Batch, ctx: Ctx) -> "dict[str, Tensor]":
        """Show each domain, its translation, and the way back."""
        from translator_cyclegan.networks import there_and_back

        fake_b, back_a = there_and_back(nets["G_a2b"], nets["G_b2a"], batch["a"])
        fake_a, back_b = there_and_back(nets["G_b2a"], nets["G_a2b"], batch["b"])
        return {
            "A": batch["a"],
            "A to B": fake_b,
            "A again": back_a,
            "B": batch["b"],
            "B to A": fake_a,
            "B again": back_b,
        }

    def judge(self, nets: Networks, batch: Batch, ctx: Ctx) -> "Mapping[str, Tensor]":
        """Return the mean logit of each picture by the discriminator of its domain."""
        return {domain: nets[f"D_{domain}"](batch[domain]).flatten(1).mean(1) for domain in "ab"}

    def presets(self) -> Mapping[str, Mapping[str, object]]:
        """Return a first look, a compromise, and the paper."""
        return PRESETS
