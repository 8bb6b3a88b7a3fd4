"""Small real networks, one for each thing that an export has to get right."""

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from translator.api import Export, Loop, Port
from translator.nn.inference import on_batch_statistics, without_dropout
from translator.nn.resnet import ResnetGenerator
from translator.nn.unet import UnetGenerator


class Denoiser(nn.Module):
    """A body of a sampling loop with a schedule looked up by step; `others` steer it."""

    def __init__(self) -> None:
        super().__init__()
        self.convolution = nn.Conv2d(3, 3, 3, padding=1)
        self.register_buffer("schedule", torch.linspace(1, 0.1, 100))

    def forward(self, x: Tensor, i: Tensor, n: Tensor, *others: Tensor) -> Tensor:
        share = self.schedule.index_select(0, (i * 100 // n).clamp(0, 99)).reshape(1, 1, 1, 1)
        x = 0.9 * x + 0.3 * share * torch.tanh(self.convolution(x))
        for other in others:
            x = x + 0.05 * other.reshape(-1, 1, 1, 1) if other.dim() == 1 else x + 0.05 * other
        return x


class Upscaler(nn.Module):
    """Doubles H and W."""

    def __init__(self) -> None:
        super().__init__()
        self.convolution = nn.Conv2d(3, 12, 3, padding=1)

    def forward(self, x: Tensor) -> Tensor:
        return F.pixel_shuffle(self.convolution(x), 2)


class Trimmer(nn.Module):
    """Gives six pixels less than it takes: no fixed multiple."""

    def __init__(self) -> None:
        super().__init__()
        self.convolution = nn.Conv2d(3, 3, 7)

    def forward(self, x: Tensor) -> Tensor:
        return self.convolution(x)


class Sampler(nn.Module):
    """Noise, a label, a text and a number become a picture of 16 x 16, and the code it was made from."""

    def __init__(self) -> None:
        super().__init__()
        self.classes = nn.Embedding(5, 8)
        self.words = nn.Embedding(20, 8)
        self.grow = nn.ConvTranspose2d(8, 3, 16)

    def forward(self, noise: Tensor, label: Tensor, text: Tensor, strength: Tensor) -> tuple[Tensor, Tensor]:
        code = noise + strength * (self.classes(label) + self.words(text).mean(1))
        return torch.tanh(self.grow(code[:, :, None, None])), code


class Blend(nn.Module):
    """Two pictures of one size become one."""

    def __init__(self) -> None:
        super().__init__()
        self.down = nn.Conv2d(6, 8, 4, 2, 1)
        self.up = nn.ConvTranspose2d(8, 3, 4, 2, 1)

    def forward(self, a: Tensor, b: Tensor) -> Tensor:
        return torch.tanh(self.up(torch.relu(self.down(torch.cat([a, b], 1)))))


def lively(network: nn.Module, seed: int = 0) -> nn.Module:
    """Give a network weights whose answers use the whole range of levels, so that a difference shows."""
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        for parameter in network.parameters():
            if parameter.dim() > 1:
                nn.init.kaiming_normal_(parameter)
            else:
                nn.init.normal_(parameter, 0.5, 0.2)
    return network


def resnet(seed: int = 0) -> Export:
    """A generator with instance norm and transposed convolutions."""
    return translation(lively(ResnetGenerator(blocks=1, ngf=8), seed), multiple_of=4, minimum=8)


def unet() -> Export:
    """A generator with skips, batch norm on the statistics of each picture, and dropout taken out."""
    network = lively(UnetGenerator(depth=3, ngf=8, norm="batch"))
    return translation(without_dropout(on_batch_statistics(network)), multiple_of=8, minimum=8)


def translation(network: nn.Module, *, multiple_of: int = 1, minimum: int = 1) -> Export:
    image = Port("image", "image", multiple_of=multiple_of, minimum=minimum, domain="a")
    return Export("a2b", network, (image,), (Port("output", "image", domain="b"),))


def sampler() -> Export:
    inputs = (
        Port("noise", "noise", (8,)),
        Port("label", "label", high=5),
        Port("text", "text", high=6),
        Port("strength", "number", low=0.0, high=2.0, default=1.0),
    )
    return Export("sample", lively(Sampler()), inputs, (Port("output", "image"), Port("code", "tensor", (8,))))


def denoiser() -> Export:
    noise, label = Port("noise", "noise", (3, 16, 16)), Port("shift", "tensor")
    return Export("sample", lively(Denoiser()), (noise, label), (Port("output", "image"),), Loop(5, 12))


def refiner() -> Export:
    """A sampling loop that starts from a picture, which is padded."""
    image = Port("image", "image", multiple_of=8)
    return Export("refine", lively(Denoiser()), (image,), (Port("output", "image"),), Loop(3, 10))


def diffuser() -> Export:
    """A sampling loop that starts from noise of a picture's size and looks at that picture."""
    noise, image = Port("noise", "noise", (3, "H", "W")), Port("image", "image", multiple_of=8)
    return Export("diffuse", lively(Denoiser()), (noise, image), (Port("output", "image"),), Loop(3, 10))


class Encoder(nn.Module):
    """A picture becomes a code of four numbers."""

    def __init__(self) -> None:
        super().__init__()
        self.convolution = nn.Conv2d(3, 4, 4, 2, 1)

    def forward(self, x: Tensor) -> Tensor:
        return torch.tanh(self.convolution(x)).mean((2, 3))


class Grower(nn.Module):
    """A code of four numbers becomes a picture of 8 x 8."""

    def __init__(self) -> None:
        super().__init__()
        self.grow = nn.ConvTranspose2d(4, 3, 8)

    def forward(self, code: Tensor) -> Tensor:
        return torch.tanh(self.grow(code[:, :, None, None]))


class Spread(Grower):
    """Noise becomes a code, which is given as well, and its picture."""

    def forward(self, noise: Tensor) -> tuple[Tensor, Tensor]:  # type: ignore[override]
        code = 0.5 * noise + 0.25
        return super().forward(code), code


class Drawing(nn.Module):
    """A label alone becomes a picture of 8 x 8."""

    def __init__(self) -> None:
        super().__init__()
        self.classes = nn.Embedding(5, 8)
        self.grow = nn.ConvTranspose2d(8, 3, 8)

    def forward(self, label: Tensor) -> Tensor:
        return torch.tanh(self.grow(self.classes(label)[:, :, None, None]))


class Listener(nn.Module):
    """Noise and a sound become a picture of 8 x 8."""

    def __init__(self) -> None:
        super().__init__()
        self.ear = nn.Conv1d(1, 4, 16, 8)
        self.grow = nn.ConvTranspose2d(8, 3, 8)

    def forward(self, noise: Tensor, sound: Tensor) -> Tensor:
        heard = torch.tanh(4 * self.ear(sound[:, None])).abs().mean(2)
        return torch.tanh(self.grow(torch.cat([noise, heard], 1)[:, :, None, None]))


class Guided(nn.Module):
    """A body of a sampling loop that is steered by a label, a text and a number, as guided diffusion is."""

    def __init__(self) -> None:
        super().__init__()
        self.classes = nn.Embedding(5, 3)
        self.words = nn.Embedding(20, 3)
        self.convolution = nn.Conv2d(3, 3, 3, padding=1)

    def forward(self, x: Tensor, i: Tensor, n: Tensor, label: Tensor, text: Tensor, guidance: Tensor) -> Tensor:
        seen = (text > 0).float()[:, :, None]
        words = (self.words(text) * seen).sum(1) / seen.sum(1)
        share = ((i + 1) / n).reshape(1, 1, 1, 1)
        free = torch.tanh(self.convolution(x))
        told = torch.tanh(self.convolution(x) + (self.classes(label) + words)[:, :, None, None])
        return 0.9 * x + 0.4 * share * (free + guidance * (told - free))


class Painter(nn.Module):
    """A picture becomes another one as a label and a text say."""

    def __init__(self) -> None:
        super().__init__()
        self.classes = nn.Embedding(5, 3)
        self.words = nn.Embedding(20, 3)
        self.convolution = nn.Conv2d(3, 3, 3, padding=1)

    def forward(self, x: Tensor, label: Tensor, text: Tensor) -> Tensor:
        told = self.classes(label) + self.words(text).mean(1)
        return torch.tanh(self.convolution(x) + told[:, :, None, None])


def encoder() -> Export:
    """A picture goes in, no picture comes out."""
    image = Port("image", "image", multiple_of=4, domain="image")
    return Export("encode", lively(Encoder()), (image,), (Port("latent", "tensor", (4,)),))


def drawing() -> Export:
    return Export("draw", lively(Drawing()), (Port("label", "label", high=5),), (Port("output", "image"),))


def listener() -> Export:
    noise, sound = Port("noise", "noise", (4,)), Port("sound", "audio", rate=1_000, high=400, domain="audio")
    return Export("sound", lively(Listener()), (noise, sound), (Port("output", "image"),))


def diffusion() -> Export:
    """A sampling loop over noise alone."""
    inputs = (
        Port("noise", "noise", (3, 16, 16)),
        Port("label", "label", high=5, domain="label"),
        Port("text", "text", high=6, domain="text"),
        Port("guidance", "number", low=0.0, high=8.0, default=2.0),
    )
    return Export("sample", lively(Guided()), inputs, (Port("output", "image"),), Loop(5, 12))


def painter() -> Export:
    inputs = (
        Port("image", "image", domain="a"),
        Port("label", "label", high=5, domain="label"),
        Port("text", "text", high=6, domain="text"),
    )
    return Export("paint", lively(Painter()), inputs, (Port("output", "image", domain="b"),))


def grower() -> Export:
    """A Model that samples whose noise is the code itself."""
    return Export("sample", lively(Grower()), (Port("noise", "noise", (4,)),), (Port("output", "image"),))


def spread() -> Export:
    """A Model that samples from codes that are not its noise."""
    outputs = (Port("output", "image"), Port("latent", "tensor", (4,)))
    return Export("sample", lively(Spread()), (Port("noise", "noise", (4,)),), outputs)


def decoder() -> Export:
    return Export("decode", lively(Grower()), (Port("latent", "tensor", (4,)),), (Port("output", "image"),))
