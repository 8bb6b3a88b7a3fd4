"""Regression: learn pairs of pictures with the L1 loss alone; sharp where the answer is certain, soft elsewhere."""

from collections.abc import Mapping

from translator.api import Batch, Config, Ctx, Export, Facts, Family, Field, Networks, Optim, Port, Step, hookimpl


class RegressionConfig(Config):
    """Settings of Regression."""

    width: int = Field(48, "Channels between the layers.", ge=4, le=512)
    blocks: int = Field(6, "Residual blocks; each lets a pixel see two pixels further.", ge=1, le=64)
    lr: float = Field(1e-3, "Learning rate of Adam.", group="Optimizer", gt=0, le=1)
    ema_half_life: float = Field(1000.0, "Half-life of the averaged weights.", group="Optimizer", gt=0, unit="images")


class Regression(Family[RegressionConfig]):
    """One network, one loss: what a smallest complete family looks like."""

    id = "regression"
    title = "Regression"
    summary = "A small network for pairs: colour grades, denoising, lens faults. Learns in minutes."
    data = "paired"
    Config = RegressionConfig

    def networks(self, config: RegressionConfig, facts: Facts) -> Networks:
        from translator_sample_plugin.network import Residual

        return {"F": Residual(facts.channels, config.width, config.blocks)}

    def optimizers(self, config: RegressionConfig, nets: Networks) -> dict[str, Optim]:
        from torch.optim import Adam

        return {"F": Optim(Adam(nets["F"].parameters(), lr=config.lr))}

    def step(self, nets: Networks, batch: Batch, ctx: Ctx) -> Step:
        loss = (nets["F"](batch["a"]) - batch["b"]).abs().mean()
        yield "F", loss
        return {"l1": loss.detach()}

    def exports(self, config: RegressionConfig, nets: Networks, facts: Facts) -> list[Export]:
        image, output = Port("image", "image", domain="a"), Port("output", "image", domain="b")
        return [Export("a2b", nets["F"], (image,), (output,), whole_image=False)]

    def ema(self, config: RegressionConfig) -> dict[str, float]:
        return {"F": config.ema_half_life}

    def presets(self) -> Mapping[str, Mapping[str, object]]:
        return {"quick": {"config.blocks": 3, "training.epochs": 10, "training.decay_epochs": 10}}


@hookimpl
def translator_families() -> list[type[Regression]]:
    """Return the families of this plugin."""
    return [Regression]
