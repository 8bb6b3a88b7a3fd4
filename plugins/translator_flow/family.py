"""Flow: RealNVP (Dinh et al. 2017) and Glow (Kingma and Dhariwal 2018), trained by exact maximum likelihood."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from translator.api import Batch, Ctx, Export, Facts, Family, Networks, Optim, Port, Step
from translator_flow.config import MAX_TEMPERATURE, FlowConfig
from translator_flow.presets import PRESETS

if TYPE_CHECKING:
    from torch import Tensor, nn


class Flow(Family[FlowConfig]):
    """Learn an invertible map from pictures to noise; its inverse makes pictures."""

    id = "flow"
    title = "Flow"
    summary = "Makes new pictures like those of one folder and tells how likely a picture is; every picture has a code."
    data = "single"
    Config = FlowConfig
    default_preset = "balanced"

    def networks(self, config: FlowConfig, facts: Facts) -> "dict[str, nn.Module]":
        """Build the flow."""
        from translator_flow.networks import flow

        return {"F": flow(config, facts)}

    def optimizers(self, config: FlowConfig, nets: Networks) -> dict[str, Optim]:
        """Return an Adam with a limit on the gradient."""
        from translator_flow.networks import adam

        return {"flow": Optim(adam(config, nets["F"]), clip_norm=config.max_norm, factor=warm_up(config.warmup))}

    def initialise(self, config: FlowConfig, nets: Networks, batch: Batch, ctx: Ctx) -> None:
        """Let the first batch set what normalises activations (Kingma and Dhariwal 2018, section 3.1)."""
        from translator.nn.glow import normalise_by_data

        normalise_by_data(nets["F"], dequantised(batch["image"], ctx))

    def step(self, nets: Networks, batch: Batch, ctx: Ctx) -> Step:
        """Make the batch more likely; the pictures are dequantised by uniform noise."""
        import math

        from translator.nn.flow import log_density
        from translator.nn.likelihood import LEVELS, bits_per_dim
        from translator_flow.networks import flow_of

        x = dequantised(batch["image"], ctx)
        dims = x[0].numel()
        nll = -log_density(flow_of(nets), x).mean() + dims * math.log(LEVELS)
        yield "flow", nll
        return {"nll": nll, "bits_per_dim": bits_per_dim(nll, dims)}

    def exports(self, config: FlowConfig, nets: Networks, facts: Facts) -> list[Export]:
        """Return Models that draw pictures, that give the code of a picture, and the picture of a code."""
        from translator_flow.networks import Decoder, Encoder, Sampler, flow_of, for_models, num_values, shape_of

        flow = for_models(flow_of(nets))
        size = (num_values(config, facts),)
        noise, latent = Port("noise", "noise", shape=size), Port("latent", "tensor", shape=size)
        temperature = Port("temperature", "number", low=0.0, high=MAX_TEMPERATURE, default=config.temperature)
        image, output = Port("image", "image", domain="image"), Port("output", "image", domain="image")
        return [
            Export("sample", Sampler(flow), (noise, temperature), (output,)),
            Export("encode", Encoder(flow, shape_of(config, facts)), (image,), (latent,)),
            Export("decode", Decoder(flow), (latent,), (output,)),
        ]

    def encode(self, config: FlowConfig, nets: Networks, image: "Tensor", ctx: Ctx) -> "Tensor":
        """Return the codes of pictures, by the flow itself."""
        from translator_flow.networks import Encoder, flow_of

        channels = 1 if config.grey else image.shape[1]
        code: Tensor = Encoder(flow_of(nets), (channels, *image.shape[2:]))(image)
        return code

    def preview(self, nets: Networks, batch: Batch, ctx: Ctx) -> "dict[str, Tensor]":
        """Show pictures of the data beside new ones."""
        import torch

        from translator_flow.networks import Sampler, flow_of

        image = batch["image"]
        values = image[0].numel() // (image.shape[1] if ctx.config.grey else 1)
        noise = ctx.randn(len(image), values)
        temperature = torch.full((1,), ctx.config.temperature, device=ctx.device)
        return {"picture": image, "new": Sampler(flow_of(nets))(noise, temperature)}

    def presets(self) -> Mapping[str, Mapping[str, object]]:
        """Return a first look, a compromise, and the two papers."""
        return PRESETS


def dequantised(image: "Tensor", ctx: Ctx) -> "Tensor":
    """Return pictures as the flow sees them, with noise that is drawn anew at every step."""
    from translator_flow.networks import continuous

    channels = 1 if ctx.config.grey else image.shape[1]
    return continuous(ctx.config, image, ctx.rand(len(image), channels, *image.shape[2:]))


def warm_up(updates: int) -> Callable[[float, int], float] | None:
    """Return a factor that rises to 1 over so many updates and stays there; None for 0."""
    return (lambda _, step: min(1.0, (step + 1) / updates)) if updates else None
