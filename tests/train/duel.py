"""A plugin in one file: a small paired GAN with two players, dropout, an EMA and plain gradient descent.

Tests of the host use it because gradient descent, unlike Adam, does not turn rounding into whole steps.
"""

from translator.api import Config, Export, Facts, Family, Field, Optim, Port, hookimpl


class DuelConfig(Config):
    width: int = Field(8, "Channels of both networks.", ge=1)
    lr: float = Field(0.05, "Learning rate.", gt=0)
    dropout: float = Field(0.5, "Share of features dropped in the generator.", ge=0, lt=1)
    ema_half_life: float = Field(0.0, "Half-life of the generator's average; 0 keeps none.", ge=0, unit="images")
    explode: bool = Field(False, "Make the loss infinite after a while.")


class Duel(Family[DuelConfig]):
    id = "duel"
    title = "Duel"
    summary = "A tiny pix2pix."
    data = "paired"
    Config = DuelConfig

    def networks(self, config, facts: Facts):
        from torch import nn

        from translator.nn.dropout import Dropout

        G = nn.Sequential(
            nn.Conv2d(3, config.width, 3, padding=1),
            nn.ReLU(),
            Dropout(config.dropout),
            nn.Conv2d(config.width, 3, 3, padding=1),
        )
        D = nn.Sequential(nn.Conv2d(6, config.width, 3, padding=1), nn.ReLU(), nn.Conv2d(config.width, 1, 3, padding=1))
        return {"G": G, "D": D}

    def optimizers(self, config, nets):
        from torch.optim import SGD

        return {name: Optim(SGD(nets[name].parameters(), lr=config.lr, momentum=0.9)) for name in ("G", "D")}

    def ema(self, config):
        return {"G": config.ema_half_life} if config.ema_half_life else {}

    def step(self, nets, batch, ctx):
        import torch
        from torch.nn.functional import softplus

        a, b = batch["a"], batch["b"]
        fake = nets["G"](a + 0.1 * ctx.randn(*a.shape))
        real_score = nets["D"](torch.cat([a, b], 1))
        fake_score = nets["D"](torch.cat([a, fake.detach()], 1))
        d = softplus(-real_score).mean() + softplus(fake_score).mean()
        yield "D", d
        l1 = (fake - b).abs().mean()
        g = 0.1 * softplus(-nets["D"](torch.cat([a, fake], 1))).mean() + l1
        if ctx.config.explode:
            g = g / (ctx.progress < 0.5)
        yield "G", g
        return {"d": d, "g": g, "l1": l1}

    def exports(self, config, nets, facts):
        image = Port("image", "image", domain="a")
        return [Export("a2b", nets["G"], (image,), (Port("output", "image", domain="b"),), whole_image=False)]


@hookimpl
def translator_families():
    return [Duel]
