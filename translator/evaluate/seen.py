"""Seen: what one look sees of one subject, as pictures and as features."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any, Self

import numpy as np
from numpy.typing import NDArray

from translator.evaluate.alarms.alarm import Bounded, Matrix, Place
from translator.evaluate.alarms.collapse import classes_hit
from translator.evaluate.alarms.discriminator import Line, Opinion, found_divergences
from translator.evaluate.alarms.saturation import Shares, between
from translator.evaluate.alarms.sight import Light, Sight
from translator.evaluate.alarms.translation import brightness
from translator.evaluate.extractor import Extractor, Picture
from translator.evaluate.features import Features
from translator.evaluate.reference import JUDGED, Beat, Reference, Row, features_of
from translator.evaluate.subject import Subject, as_input, joined

if TYPE_CHECKING:
    import torch
    from torch import Tensor, nn

    from translator.train.recipe import Recipe

RETURNED = 64
"""Pictures that are translated back as well."""


@dataclass(frozen=True)
class Seen:
    """Pictures uint8 [H, W, 3] and features of one subject: made ones beside real ones, and those of a translation."""

    pictures: Mapping[str, Sequence[Picture]]
    real: Features
    made: Features
    inputs: Features | None
    back: Features | None
    is_paired: bool
    opinion: Opinion | None
    target: str
    objective: str

    @classmethod
    def of(
        cls,
        recipe: "Recipe",
        nets: "Mapping[str, nn.Module]",
        subject: Subject,
        others: Sequence[Subject],
        reference: Reference,
        extractor: Extractor,
        count: int,
        device: "torch.device",
        beat: Beat,
    ) -> Self:
        """Make up to `count` pictures with a subject and look at them; `others` may lead the way back."""
        rows = list(reference.rows) if subject.source else reference.given(count)
        making = _Making(recipe, device, beat)
        made = making.pictures(subject, rows)
        pictures = {"generated": made, "real": reference.pictures(subject.target)}
        back = next((each for each in others if (each.source, each.target) == (subject.target, subject.source)), None)
        if subject.source:
            pictures["input"] = reference.pictures(subject.source)
        if subject.source and back:
            pictures["back"] = making.pictures(back, _replaced(rows, subject.target, made)[:RETURNED])
        labels = reference.labels(len(rows))
        return cls(
            pictures=pictures,
            real=reference.features(subject.target, extractor, beat),
            made=features_of(made, extractor, labels, beat),
            inputs=reference.features(subject.source, extractor, beat) if subject.source else None,
            back=features_of(pictures["back"], extractor, labels) if "back" in pictures else None,
            is_paired=recipe.family.data == "paired",
            opinion=making.opinion(nets, subject.target, reference, _replaced(rows, subject.target, made)),
            target=subject.target,
            objective=str(getattr(recipe.config, "objective", "")),
        )

    def picture(self, place: Place) -> Picture:
        """Return one of the pictures."""
        return self.pictures[place.side][place.index]

    def sight(self, scores: Mapping[str, Bounded], ticks: Sequence[Line]) -> Sight:
        """Return what alarms are looked for in; `ticks` are the lines of losses since the last look."""
        mine = [_of_domain(tick, self.target) for tick in ticks]
        return Sight(
            real=_matrix(self.real),
            generated=_matrix(self.made),
            scores=scores,
            real_labels=self.real.labels,
            generated_labels=self.made.labels,
            classes=classes_hit(self.real.logits, self.made.logits),
            between=(_between(self.pictures["real"]), _between(self.pictures["generated"])),
            inputs=_matrix(self.inputs) if self.inputs else None,
            back=_matrix(self.back) if self.back else None,
            light=self._light() if self.inputs else None,
            opinion=self.opinion,
            divergences=found_divergences(mine, self.objective),
        )

    def _light(self) -> Light:
        sides = ("input", "generated", "real")
        inputs, outputs, targets = (
            np.stack([brightness(picture) for picture in self.pictures[side][:RETURNED]]) for side in sides
        )
        return Light(inputs, outputs, targets if self.is_paired else None)


@dataclass(frozen=True)
class _Making:
    """Makes pictures with subjects, and asks discriminators."""

    recipe: "Recipe"
    device: "torch.device"
    beat: Beat

    def pictures(self, subject: Subject, rows: Sequence[Row]) -> list[Picture]:
        from translator.train.samples import pixels

        found: list[Picture] = []
        for number, batch in enumerate(joined(rows)):
            made = pixels(subject.make(self.recipe, as_input(batch, self.device), number, self.device))
            found += list(made)
            self.beat(len(made))
        return found

    def opinion(
        self, nets: "Mapping[str, nn.Module]", target: str, reference: Reference, made: Sequence[Row]
    ) -> Opinion | None:
        """Return what the discriminator of a domain thinks of training, held-out and generated pictures."""
        if not reference.trained:
            return None
        parts = (reference.trained, reference.rows[:JUDGED], made[:JUDGED])
        found = [self._judged(nets, target, rows) for rows in parts]
        return Opinion(*found) if all(len(part) for part in found) else None

    def _judged(self, nets: "Mapping[str, nn.Module]", target: str, rows: Sequence[Row]) -> NDArray[np.float64]:
        from translator.train.context import Context

        ctx = Context(self.recipe.config, self.device)
        ctx.prepare(self.recipe.training.seed, -2, 1.0, 0)
        answers: list[Any] = []
        for batch in joined(rows):
            thought = self.recipe.family.judge(nets, as_input(batch, self.device), ctx)
            answers += thought[target].float().cpu().tolist() if target in thought else []
        return np.array(answers, np.float64)


def _replaced(rows: Sequence[Row], entry: str, pictures: Sequence[Picture]) -> "list[dict[str, Tensor]]":
    """Return the samples with other pictures in one entry."""
    import torch

    tensors = (torch.from_numpy(np.ascontiguousarray(picture)).permute(2, 0, 1)[None] for picture in pictures)
    return [{**row, entry: picture} for row, picture in zip(islice(rows, len(pictures)), tensors, strict=True)]


def _of_domain(tick: Line, domain: str) -> Line:
    """Return a line of the log without what is about discriminators of other domains."""
    return {name: value for name, value in tick.items() if "_" not in name or name.endswith(f"_{domain}")}


def _matrix(found: Features) -> Matrix:
    return np.asarray(found.values, np.float64)


def _between(pictures: Sequence[Picture]) -> Shares:
    return np.array([between(picture) for picture in pictures])
