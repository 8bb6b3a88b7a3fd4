"""Models of one training, exported from tiny networks: one that samples, one that decodes, one that encodes."""

from pathlib import Path

from tests.infer.samplers import made
from translator.latent.space import Space
from translator.models.library import Library

OF_ONE_TRAINING = {"recipe": {"family": "tiny"}, "images_seen": 64}


def library(home: Path, *networks: str) -> Library:
    """Return a library of Models of one training, each called like its network."""
    folder = home / "models"
    folder.mkdir(exist_ok=True)
    for network in networks:
        made(folder, network, network, id=network, **OF_ONE_TRAINING)
    return Library()


def space(home: Path, name: str, *others: str) -> Space:
    """Open one of the networks as a Space, in a library that holds the others as well."""
    return Space(library(home, name, *others).find(name), device="cpu", threads=1)
