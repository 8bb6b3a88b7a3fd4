"""Families that each break one rule of the seam, and the straight one they are made from."""

import random
from collections.abc import Hashable, Mapping
from typing import TYPE_CHECKING, Any

from translator.api import Batch, Config, Ctx, Export, Facts, Family, Field, Networks, Optim, Port, Step

if TYPE_CHECKING:
    from torch import nn


class Settings(Config):
    width: int = Field(4, "Channels.", ge=1)


def network(width: int) -> "nn.Sequential":
    from torch import nn

    return nn.Sequential(nn.Conv2d(3, width, 3, padding=1), nn.ReLU(), nn.Conv2d(width, 3, 3, padding=1))


class Straight(Family[Settings]):
    id = "straight"
    title = "Straight"
    summary = "Keeps every rule."
    data = "single"
    Config = Settings

    def networks(self, config: Settings, facts: Facts) -> Networks:
        return {"net": network(config.width)}

    def optimizers(self, config: Settings, nets: Networks) -> dict[str, Optim]:
        from torch.optim import Adam

        return {"net": Optim(Adam(nets["net"].parameters(), lr=1e-3))}

    def loss(self, nets: Networks, batch: Batch, ctx: Ctx) -> Any:
        image = batch["image"]
        return (nets["net"](image + 0.1 * ctx.randn(*image.shape)) - image).square().mean()

    def step(self, nets: Networks, batch: Batch, ctx: Ctx) -> Step:
        loss = self.loss(nets, batch, ctx)
        yield "net", loss
        return {"loss": loss.detach()}

    def exports(self, config: Settings, nets: Networks, facts: Facts) -> list[Export]:
        return [Export("clean", nets["net"], (Port("image", "image", domain="image"),), (Port("output", "image"),))]


class WaitsForItem(Straight):
    def loss(self, nets: Networks, batch: Batch, ctx: Ctx) -> Any:
        loss = super().loss(nets, batch, ctx)
        return loss * (2 if loss.item() > 1e9 else 1)


class SelectsByMask(Straight):
    def loss(self, nets: Networks, batch: Batch, ctx: Ctx) -> Any:
        error = nets["net"](batch["image"])
        return error[error > 0].mean()


class MakesTensorsOnTheCpu(Straight):
    def loss(self, nets: Networks, batch: Batch, ctx: Ctx) -> Any:
        import torch

        weights = torch.ones(len(batch["image"]), 1, 1, 1)
        return (nets["net"](batch["image"]) * weights).square().mean()


class DrawsGlobally(Straight):
    def loss(self, nets: Networks, batch: Batch, ctx: Ctx) -> Any:
        import torch

        return super().loss(nets, batch, ctx) + nets["net"](torch.randn_like(batch["image"])).mean()


class DrawsFromPython(Straight):
    def loss(self, nets: Networks, batch: Batch, ctx: Ctx) -> Any:
        return super().loss(nets, batch, ctx) * (1 + random.random())


class DropsOut(Straight):
    def networks(self, config: Settings, facts: Facts) -> Networks:
        from torch import nn

        return {"net": nn.Sequential(network(config.width), nn.Dropout(0.5))}


class ChangesItsShape(Straight):
    def loss(self, nets: Networks, batch: Batch, ctx: Ctx) -> Any:
        loss = super().loss(nets, batch, ctx)
        return loss if ctx.variant == 0 else loss + nets["net"](batch["image"]).square().mean()


class DeclaresItsShape(ChangesItsShape):
    def variant(self, config: Settings, step: int) -> Hashable:
        return int(step % 16 == 0)


class CountsInPython(Straight):
    def networks(self, config: Settings, facts: Facts) -> Networks:
        net = network(config.width)
        net.seen = 0
        return {"net": net}

    def loss(self, nets: Networks, batch: Batch, ctx: Ctx) -> Any:
        nets["net"].seen += 1
        return super().loss(nets, batch, ctx)


class HidesATensor(Straight):
    def loss(self, nets: Networks, batch: Batch, ctx: Ctx) -> Any:
        nets["net"].last = batch["image"].mean()
        return super().loss(nets, batch, ctx)


class KeepsANoteOfItself(Straight):
    def loss(self, nets: Networks, batch: Batch, ctx: Ctx) -> Any:
        self.seen = 1
        return super().loss(nets, batch, ctx)


class GrowsAParameter(Straight):
    def loss(self, nets: Networks, batch: Batch, ctx: Ctx) -> Any:
        import torch

        nets["net"].scale = torch.nn.Parameter(torch.ones((), device=ctx.device))
        return super().loss(nets, batch, ctx) * nets["net"].scale


class YieldsInsideNoGrad(Straight):
    def step(self, nets: Networks, batch: Batch, ctx: Ctx) -> Step:
        import torch

        loss = self.loss(nets, batch, ctx)
        with torch.no_grad():
            yield "net", loss
        return {"loss": loss.detach()}


class YieldsAnUnknownName(Straight):
    def step(self, nets: Networks, batch: Batch, ctx: Ctx) -> Step:
        yield "nets", self.loss(nets, batch, ctx)
        return {}


class YieldsNothing(Straight):
    def step(self, nets: Networks, batch: Batch, ctx: Ctx) -> Step:
        return {}
        yield


class ReturnsNumbers(Straight):
    def step(self, nets: Networks, batch: Batch, ctx: Ctx) -> Step:
        yield "net", self.loss(nets, batch, ctx)
        return {"loss": 0.5}


class OptimizesAStranger(Straight):
    def optimizers(self, config: Settings, nets: Networks) -> dict[str, Optim]:
        from torch.optim import SGD

        return {"net": Optim(SGD(network(2).parameters(), lr=0.1))}


class AveragesAStranger(Straight):
    def ema(self, config: Settings) -> dict[str, float]:
        return {"generator": 1000}


class Murmuring(Config):
    width: int = Field(4, "channels")


class DescribesInFragments(Straight):
    Config = Murmuring


class Clashing(Config):
    batch: int = Field(4, "Something else.")


class TakesAHostsName(Straight):
    Config = Clashing


class OffersAWrongPreset(Straight):
    def presets(self) -> Mapping[str, Mapping[str, object]]:
        return {"quick": {"config.wdth": 2}}


class ForgetsOnResume(Straight):
    """Hides a counter where no look at attributes finds it, so that only the resumed training shows it."""

    def networks(self, config: Settings, facts: Facts) -> Networks:
        net = network(config.width)
        net.hidden = [[0.0]]
        return {"net": net}

    def loss(self, nets: Networks, batch: Batch, ctx: Ctx) -> Any:
        nets["net"].hidden[0][0] += 1.0
        return super().loss(nets, batch, ctx) * nets["net"].hidden[0][0]
