"""VAE (Kingma and Welling 2014) and beta-VAE (Higgins et al. 2017): an encoder and a decoder, learned together."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from translator.api import Batch, Ctx, Export, Facts, Family, Networks, Optim, Port, Step
from translator_vae.config import MAX_TEMPERATURE, VaeConfig
from translator_vae.presets import PRESETS

if TYPE_CHECKING:
    from torch import Tensor, nn

SCALE_RATE = 10
"""How many times the learning rate the scale of the observation model has."""


class Vae(Family[VaeConfig]):
    """Learn codes of pictures that lie as standard normal noise does, so that noise makes pictures."""

    id = "vae"
    title = "VAE"
    summary = "Makes new pictures like those of one folder, soft but varied; every picture has a code to blend."
    data = "single"
    Config = VaeConfig
    default_preset = "balanced"

    def networks(self, config: VaeConfig, facts: Facts) -> "dict[str, nn.Module]":
        """Build the encoder, the decoder and the observation model."""
        from translator_vae.networks import Observation, decoder, encoder

        return {"E": encoder(config, facts), "G": decoder(config, facts), "P": Observation(config)}

    def optimizers(self, config: VaeConfig, nets: Networks) -> dict[str, Optim]:
        """Return one Adam for all; the scale, a single number, has far to go and goes faster."""
        from torch.optim import Adam

        networks = [parameter for name in ("E", "G") for parameter in nets[name].parameters()]
        groups: list[dict[str, Any]] = [{"params": networks}]
        if config.learn_scale:
            groups.append({"params": list(nets["P"].parameters()), "lr": SCALE_RATE * config.lr})
        return {"vae": Optim(Adam(groups, lr=config.lr, betas=(float(config.beta1), float(config.beta2))))}

    def step(self, nets: Networks, batch: Batch, ctx: Ctx) -> Step:
        """Raise the lower bound of the likelihood."""
        from translator_vae.loss import observation, scalars, terms, weight

        parts = terms(nets, batch, ctx)
        beta = weight(ctx)
        yield "vae", (beta * parts["kl"] - parts["reconstruction"]).mean()
        image = batch["image"]
        dims = image[0].numel() // (image.shape[1] if ctx.config.grey else 1)
        scale = observation(nets).log_scale.detach().exp().squeeze()
        return {**scalars(parts, dims), "beta": beta, "scale": scale}

    def exports(self, config: VaeConfig, nets: Networks, facts: Facts) -> list[Export]:
        """Return Models that draw pictures, that give the code of a picture, and the picture of a code."""
        from translator_vae.networks import Coder, Sampler, Shown

        size = (config.latent,)
        noise, latent = Port("noise", "noise", shape=size), Port("latent", "tensor", shape=size)
        temperature = Port("temperature", "number", low=0.0, high=MAX_TEMPERATURE, default=config.temperature)
        image, output = Port("image", "image", domain="image"), Port("output", "image", domain="image")
        return [
            Export("sample", Sampler(nets["G"]), (noise, temperature), (output,)),
            Export("encode", Coder(nets["E"], facts.height), (image,), (latent,)),
            Export("decode", Shown(nets["G"]), (latent,), (output,)),
        ]

    def encode(self, config: VaeConfig, nets: Networks, image: "Tensor", ctx: Ctx) -> "Tensor":
        """Return the means of the codes of pictures."""
        mean: Tensor = nets["E"](image)[0]
        return mean

    def preview(self, nets: Networks, batch: Batch, ctx: Ctx) -> "dict[str, Tensor]":
        """Show pictures, those that their codes give, and new ones."""
        from translator_vae.networks import Shown

        image, shown = batch["image"], Shown(nets["G"])
        z = self.encode(ctx.config, nets, image, ctx)
        new = shown(ctx.config.temperature * ctx.randn(*z.shape))
        return {"picture": image, "from its code": shown(z), "new": new}

    def presets(self) -> Mapping[str, Mapping[str, object]]:
        """Return a first look, a compromise, and the paper."""
        return PRESETS
