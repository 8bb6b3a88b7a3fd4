"""GLO (Bojanowski, Joulin, Lopez-Paz, Szlam 2018): a generator and a code for each picture, learned together."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from translator.api import Batch, Ctx, Export, Facts, Family, Networks, Optim, Port, Step
from translator_glo.config import GloConfig
from translator_glo.presets import PRESETS

if TYPE_CHECKING:
    from torch import Tensor, nn


class Glo(Family[GloConfig]):
    """Learn a generator without a discriminator: every training picture gets a code on the unit ball."""

    id = "glo"
    title = "GLO"
    summary = "Makes new pictures like those of one folder; every picture has a code to blend and to change."
    data = "single"
    Config = GloConfig
    default_preset = "balanced"

    def networks(self, config: GloConfig, facts: Facts) -> "dict[str, nn.Module]":
        """Build the generator and the table of codes."""
        from translator_glo.networks import codes, generator

        return {"G": generator(config, facts), "Z": codes(config, facts)}

    def optimizers(self, config: GloConfig, nets: Networks) -> dict[str, Optim]:
        """Return plain SGD for both: Adam would go on moving the codes of pictures that are not in the batch."""
        from torch.optim import SGD

        from translator_glo.networks import projecting

        table = nets["Z"].get_parameter("weight")
        return {
            "generator": Optim(SGD(nets["G"].parameters(), lr=config.lr)),
            "codes": Optim(SGD([table], lr=config.lr_codes), project=projecting(table)),
        }

    def survey(self, config: GloConfig, nets: Networks, batches: Iterable[Batch], ctx: Ctx) -> None:
        """Place the codes along the principal components of the pictures (section 4)."""
        if config.start == "pca":
            from translator_glo.principal import place

            place(nets["Z"].get_parameter("weight"), batches)

    def step(self, nets: Networks, batch: Batch, ctx: Ctx) -> Step:
        """Update the generator and the codes of the batch by the same loss (equation 1)."""
        from translator_glo.losses import distances

        z = nets["Z"](batch["index"])
        losses, terms = distances(ctx.config, nets["G"](z), batch["image"])
        loss = losses.mean()
        yield ("generator", "codes"), loss
        means = {name: term.mean() for name, term in terms.items()}
        return {"G": loss, **means, "code_norm": z.norm(dim=1).mean()}

    def exports(self, config: GloConfig, nets: Networks, facts: Facts) -> list[Export]:
        """Return a Model that draws new pictures and gives their codes, and one that shows the picture of a code."""
        from translator_glo.networks import Sampler

        noise = Port("noise", "noise", shape=(config.latent,))
        code = Port("latent", "tensor", shape=(config.latent,))
        picture = Port("output", "image", domain="image")
        return [
            Export("sample", Sampler(nets["G"], nets["Z"].get_parameter("weight")), (noise,), (picture, code)),
            Export("decode", nets["G"], (code,), (picture,)),
        ]

    def encode(self, config: GloConfig, nets: Networks, image: "Tensor", ctx: Ctx) -> "Tensor":
        """Return the codes whose pictures come closest to the given ones, found by gradient descent."""
        from translator_glo.encoding import encode

        return encode(config, nets["G"], nets["Z"].get_parameter("weight"), image)

    def preview(self, nets: Networks, batch: Batch, ctx: Ctx) -> "dict[str, Tensor]":
        """Show pictures, the closest that the generator comes to them, and new ones."""
        from translator_glo.encoding import SHORT, encode
        from translator_glo.networks import Sampler

        image, table = batch["image"], nets["Z"].get_parameter("weight")
        closest = nets["G"](encode(ctx.config, nets["G"], table, image, SHORT))
        drawn, _ = Sampler(nets["G"], table)(ctx.randn(len(image), ctx.config.latent))
        return {"picture": image, "from its code": closest, "new": drawn}

    def presets(self) -> Mapping[str, Mapping[str, object]]:
        """Return a first look, a compromise, and the paper."""
        return PRESETS
