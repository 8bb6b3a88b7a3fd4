"""Checks of what a trained family gives: Model files that equal its networks."""

from translator.conformance.failure import Failed
from translator.conformance.workplace import Workplace
from translator.export.parity import MAX_LEVELS
from translator.export.run import export_run
from translator.models.card import Card
from translator.models.file import read_card
from translator.train.run import Run


def exports(place: Workplace) -> str:
    """Export every Model of the run that `trains` made, and read each Card back."""
    paths = export_run(Run.open(place.home / "whole"), folder=place.home / "exported")
    if not paths:
        raise Failed("exports() gives none, so a trained run has no use.")
    cards = [read_card(path) for path in paths]
    return ", ".join(f"{path.name} ({_ports(card)})" for path, card in zip(paths, cards, strict=True))


def equals_torch(place: Workplace) -> str:
    """Look at what ONNX Runtime answered beside torch, at two sizes for each Model."""
    paths = sorted((place.home / "exported").glob("*.onnx"))
    if not paths:
        raise Failed("There is no Model to compare.")
    reports = []
    for path in paths:
        entries = read_card(path).parity.entries
        if len({entry.size for entry in entries}) < 2 and any(port.kind == "image" for port in read_card(path).inputs):
            raise Failed(f"{path.name} was compared at one size only.")
        worst = max((entry.max_levels for entry in entries), default=float("inf"))
        if worst > MAX_LEVELS:
            raise Failed(f"{path.name} is {worst:g} levels away from torch; {MAX_LEVELS:g} are allowed.")
        sizes = " and ".join(f"{entry.size[1]}x{entry.size[0]}" for entry in entries)
        reports.append(f"{path.stem} within {worst:.2g} levels at {sizes}")
    return ", ".join(reports)


def _ports(card: Card) -> str:
    inputs, outputs = (", ".join(port.name for port in ports) for ports in (card.inputs, card.outputs))
    return f"{inputs} -> {outputs}"
