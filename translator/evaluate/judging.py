"""Judging: the settings of an evaluation."""

from translator.api.config import Config, Field


class Judging(Config):
    """How a Model is evaluated."""

    samples: int = Field(
        2000, "Pictures to make of a Model that is given none; of one that translates, at most so many, 0 for all.",
        group="Evaluation", ge=0,
    )  # fmt: skip
    seed: int = Field(0, "Seed of the first picture, of intervals and of random choices.", group="Evaluation", ge=0)
    measures: str = Field("", "Measures with commas, such as fd,kid,coverage; else all that fit.", group="Evaluation")
    perceptual: str = Field(
        "", "Perceptual distances of pairs, lpips and dists with commas; their weights are fetched once.",
        group="Evaluation",
    )  # fmt: skip

    @property
    def named(self) -> tuple[str, ...] | None:
        """Return the measures that were named, None for all that fit."""
        return tuple(name.strip() for name in self.measures.split(",") if name.strip()) or None
