"""CUT (Park, Efros, Zhang, Zhu 2020): one generator, one discriminator, and patches that stay recognisable."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from translator.api import Batch, Ctx, Export, Facts, Family, Networks, Optim, Port, Step
from translator_cut.config import CutConfig
from translator_cut.presets import PRESETS

if TYPE_CHECKING:
    from torch import Tensor, nn


class Cut(Family[CutConfig]):
    """Learn to translate from domain A to domain B from unpaired pictures, with CUT or FastCUT."""

    id = "cut"
    title = "CUT"
    summary = "Translates pictures from one folder to the look of another, one way, without pairs."
    data = "unpaired"
    Config = CutConfig

    def networks(self, config: CutConfig, facts: Facts) -> "dict[str, nn.Module]":
        """Build the generator, the discriminator, and the projector of the generator's features."""
        from translator_cut.networks import discriminator, generator, projector

        G = generator(config, facts)
        return {"G": G, "D": discriminator(config, facts), "F": projector(config, G)}

    def optimizers(self, config: CutConfig, nets: Networks) -> dict[str, Optim]:
        """Return an Adam for each of the three."""
        from translator_cut.networks import adam, clipping

        return {
            "discriminator": Optim(adam(config, nets["D"]), project=clipping(config, nets["D"])),
            "generator": Optim(adam(config, nets["G"])),
            "projector": Optim(adam(config, nets["F"])),
        }

    def step(self, nets: Networks, batch: Batch, ctx: Ctx) -> Step:
        """Update the discriminator, then the generator together with the projector."""
        from translator_cut.losses import discriminator, generator, translate

        made = translate(nets, batch, ctx)
        judged = discriminator(nets, batch, made, ctx.config)
        yield "discriminator", judged
        # D's update left the translations as they were: they are kept, not made again.
        loss, terms = generator(nets, batch, made, ctx)
        yield ("generator", "projector"), loss
        return {**terms, "D": judged}

    def exports(self, config: CutConfig, nets: Networks, facts: Facts) -> list[Export]:
        """Return the translation from A to B."""
        from translator_cut.networks import exported

        network = exported(nets["G"])
        port = Port("image", "image", multiple_of=network.multiple_of, minimum=network.minimum, domain="a")
        output = Port("output", "image", domain="b")
        return [Export("a2b", network, (port,), (output,), whole_image=config.norm != "none")]

    def ema(self, config: CutConfig) -> dict[str, float]:
        """Average the generator where a half-life is set."""
        return {"G": config.ema_half_life} if config.ema_half_life else {}

    def preview(self, nets: Networks, batch: Batch, ctx: Ctx) -> "dict[str, Tensor]":
        """Show A and its translation, and B with what becomes of it, which is meant to be itself."""
        import copy

        from translator_cut.networks import exported

        translate = exported(copy.deepcopy(nets["G"]))
        columns = {"A": batch["a"], "A to B": translate(batch["a"]), "B": batch["b"]}
        return columns | ({"B as B": translate(batch["b"])} if ctx.config.nce_identity else {})

    def judge(self, nets: Networks, batch: Batch, ctx: Ctx) -> "Mapping[str, Tensor]":
        """Return the mean logit of each picture of B."""
        return {"b": nets["D"](batch["b"]).flatten(1).mean(1)}

    def presets(self) -> Mapping[str, Mapping[str, object]]:
        """Return a first look, a compromise, and both trainings of the paper."""
        return PRESETS
