"""Subject: a family made tiny, and batches for it to chew on."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from importlib import import_module
from operator import attrgetter
from typing import Any, Self

import torch
from torch import Tensor, nn

from translator.api import Batch, Config, Facts, Family, Optim
from translator.api.words import BEGIN, SPECIAL
from translator.conformance.failure import Failed
from translator.data.conditions import ConditionEntry, condition_entries
from translator.train.recipe import Recipe

SIZES = (32, 64, 128, 256)
"""Sides of the pictures that are tried, in pixels; a deep U-Net needs the larger ones."""
CLASSES = ("circle", "square", "star")
WORDS = ("red", "green", "round")
TOKENS = 4


@dataclass(frozen=True)
class Subject:
    """A family with the settings that make it small, and the Config and the Facts that the checks use."""

    target: str
    family: Family[Any]
    settings: Mapping[str, object] = field(default_factory=dict)
    config: Config = field(default_factory=Config)
    facts: Facts = field(default_factory=lambda: Facts(samples=6, height=0, width=0, batch=2))

    @classmethod
    def named(cls, target: str, settings: Mapping[str, object] | None = None) -> Self:
        """Import a family by "module:Class"."""
        module, _, name = target.partition(":")
        family = attrgetter(name)(import_module(module))
        if not (isinstance(family, type) and issubclass(family, Family)):
            raise Failed(f"{target} is not a subclass of translator.api.Family.")
        return cls(target, family(), settings or {})

    def recipe(self) -> Recipe:
        """Return the family's default recipe with the settings put in."""
        return Recipe.plain(self.family).changed(self.settings, "check_family")

    def configured(self) -> Self:
        """Return a copy with the Config of the recipe."""
        return replace(self, config=self.recipe().config)

    def of_size(self, side: int) -> Self:
        """Return a copy whose pictures have `side` x `side` pixels."""
        facts, data = replace(self.facts, height=side, width=side), self.recipe().data
        if "label" in self.conditions:
            facts = replace(facts, classes=CLASSES)
        if "text" in self.conditions:
            facts = replace(facts, vocabulary=(*SPECIAL, *WORDS), length=TOKENS)
        if "audio" in self.conditions:
            facts = replace(facts, length=data.sound_length, sample_rate=data.sample_rate)
        return replace(self, facts=facts)

    @property
    def conditions(self) -> tuple[ConditionEntry, ...]:
        """Return the entries that a batch has besides pictures, by the kind of data and the settings."""
        return condition_entries(self.family.data, self.recipe().data)

    def networks(self, device: str = "cpu") -> dict[str, nn.Module]:
        """Build the networks in training mode; the same weights every time."""
        torch.manual_seed(0)
        nets = self.family.networks(self.config, self.facts)
        return {name: net.to(device).train() for name, net in nets.items()}

    def optimizers(self, nets: dict[str, nn.Module]) -> dict[str, Optim]:
        """Make the optimizers of these networks."""
        return self.family.optimizers(self.config, nets)

    def batch(self, seed: int, device: str = "cpu") -> Batch:
        """Return one batch of noise, with the entries that the family's data has."""
        generator = torch.Generator().manual_seed(seed)
        facts = self.facts

        def pictures() -> Tensor:
            return torch.rand(facts.batch, 3, facts.height, facts.width, generator=generator) * 2 - 1

        def integers(high: int, *shape: int) -> Tensor:
            return torch.randint(high, (facts.batch, *shape), generator=generator)

        def texts() -> Tensor:
            text = integers(len(facts.vocabulary), facts.length)
            text[:, 0] = BEGIN
            return text

        index = torch.randperm(facts.samples, generator=generator)[: facts.batch]
        match self.family.data:
            case "unpaired":
                batch = {"a": pictures(), "b": pictures(), "index_a": index, "index_b": index.flip(0)}
            case "paired":
                batch = {"a": pictures(), "b": pictures(), "index": index}
            case _:
                batch = {"image": pictures(), "index": index}
        for entry in self.conditions:
            match entry:
                case "label":
                    batch["label"] = integers(len(facts.classes))
                case "text":
                    batch["text"] = texts()
                case "audio":
                    batch["audio"] = torch.rand(facts.batch, facts.length, generator=generator) * 2 - 1
        return {name: value.to(device) for name, value in batch.items()}

    def batches(self, step: int, device: str = "cpu") -> Any:
        """Return what the given step takes: one batch, or the list that the family asks for."""
        number = self.family.batches(self.config, step)
        if number is None:
            return self.batch(step, device)
        return [self.batch(1000 * step + part, device) for part in range(number)]
