"""The Model the conversion benchmarks run: a ResNet generator with seeded weights, exported as every Model is."""

from pathlib import Path

import torch

from translator.api import Export, Port
from translator.export.model import export_network
from translator.export.wrapper import ByteModel
from translator.models.card import Card
from translator.models.library import Library, sha256
from translator.nn.init import initialise
from translator.nn.resnet import ResnetGenerator


def resnet_model(folder: Path, *, blocks: int = 9, ngf: int = 64) -> tuple[Path, ByteModel]:
    """Write the Model file, known to the library in the same folder, and return it with its torch twin."""
    torch.manual_seed(0)
    network = initialise(ResnetGenerator(blocks=blocks, ngf=ngf))
    size = {"multiple_of": network.multiple_of, "minimum": network.minimum}
    image, output = Port("image", "image", **size), Port("output", "image")
    export = Export("a2b", network, (image,), (output,))
    card = Card(name=f"resnet{blocks}-{ngf}", inputs=(), outputs=())
    path = export_network(export, card=card, path=folder / f"{card.name}.onnx", replace=True)
    Library(folder).remember(sha256(path))
    return path, ByteModel(export)
