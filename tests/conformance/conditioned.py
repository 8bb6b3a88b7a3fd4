"""Families that want a condition of each kind beside their pictures, in training and in the Model."""

from typing import TYPE_CHECKING, Any

from translator.api import Batch, Config, Ctx, Export, Facts, Family, Networks, Optim, Port, Step

if TYPE_CHECKING:
    from torch import nn


def network(facts: Facts) -> "nn.Module":
    from torch import Tensor, nn

    class Tinted(nn.Module):
        """Add a colour that the conditions ask for to a picture, whichever of them there are."""

        def __init__(self) -> None:
            super().__init__()
            self.label = nn.Embedding(max(1, len(facts.classes)), 3)
            self.word = nn.Embedding(max(1, len(facts.vocabulary)), 3, padding_idx=0)
            self.loudness = nn.Linear(1, 3)
            self.mix = nn.Conv2d(3, 3, 1)

        def forward(self, image: Tensor, *conditions: Tensor) -> Tensor:
            rest = list(conditions)
            colour = image.new_zeros(image.shape[0], 3)
            if facts.classes:
                colour = colour + self.label(rest.pop(0))
            if facts.vocabulary:
                colour = colour + self.word(rest.pop(0)).mean(1)
            if facts.sample_rate:
                colour = colour + self.loudness(rest.pop(0).square().mean(1, keepdim=True))
            return self.mix(image) + colour[:, :, None, None]

    return Tinted()


def ports(facts: Facts) -> tuple[Port, ...]:
    found = []
    if facts.classes:
        found.append(Port("label", "label", high=len(facts.classes), domain="label"))
    if facts.vocabulary:
        found.append(Port("text", "text", high=facts.length, domain="text"))
    if facts.sample_rate:
        found.append(Port("audio", "audio", high=facts.length, rate=facts.sample_rate, domain="audio"))
    return tuple(found)


class Conditioned(Family[Config]):
    title = "Conditioned"
    summary = "Tints pictures as their condition says."
    Config = Config
    source, target = "image", "image"

    def networks(self, config: Config, facts: Facts) -> dict[str, "nn.Module"]:
        return {"net": network(facts)}

    def optimizers(self, config: Config, nets: Networks) -> dict[str, Optim]:
        from torch.optim import Adam

        return {"net": Optim(Adam(nets["net"].parameters(), lr=1e-2))}

    def step(self, nets: Networks, batch: Batch, ctx: Ctx) -> Step:
        conditions = [batch[entry] for entry in ("label", "text", "audio") if entry in batch]
        loss = (nets["net"](batch[self.source], *conditions) - batch[self.target]).square().mean()
        yield "net", loss
        return {"loss": loss.detach()}

    def exports(self, config: Config, nets: Any, facts: Facts) -> list[Export]:
        picture = Port("picture", "image", domain=self.source)
        return [Export("tint", nets["net"], (picture, *ports(facts)), (Port("output", "image"),))]


class Labelled(Conditioned):
    id, data = "labelled", "labelled"


class Captioned(Conditioned):
    id, data = "captioned", "captioned"


class Heard(Conditioned):
    id, data = "heard", "audio"


class Single(Conditioned):
    id, data = "single", "single"


class Paired(Conditioned):
    id, data = "paired", "paired"
    source, target = "a", "b"
