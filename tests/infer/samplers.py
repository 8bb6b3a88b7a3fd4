"""Model files that make pictures of noise, a label, a text and a number, exported from real torch networks once."""

from functools import cache
from pathlib import Path

import torch

from tests.export import networks
from tests.infer.graphs import known
from translator.api import Export
from translator.api.words import SPECIAL
from translator.export.model import export_network
from translator.models.card import Card
from translator.models.file import card_in, write_model

CLASSES = ("apple", "pear", "Plum", "fig", "sloe")
WORDS = (*SPECIAL, *"a red green round small fruit of the tree and big leaf on white ground dark".split())


@cache
def _content(name: str) -> bytes:
    import tempfile

    export: Export = getattr(networks, name)()
    torch.set_num_threads(1)
    card = Card(name=name, inputs=(), outputs=(), classes=CLASSES, vocabulary=WORDS)
    with tempfile.TemporaryDirectory() as folder:
        return export_network(export, card=card, path=Path(folder) / "made.onnx").read_bytes()


def made(folder: Path, network: str = "sampler", name: str = "fruit", **facts: object) -> Path:
    """Write one of the networks as a Model file that counts as vetted."""
    content = _content(network)
    path = folder / f"{name}.onnx"
    write_model(path, content, card_in(content, name).model_copy(update={"name": name, **facts}))
    return known(path)
