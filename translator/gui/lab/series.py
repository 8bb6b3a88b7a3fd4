"""What is drawn of an experiment over its steps: the plots, their curves, and where each value of a moment is found."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from translator.lab.experiment import Moment

Value = Callable[["Moment"], float | None]


@dataclass(frozen=True)
class Series:
    """One number of a moment: its words, what they mean, how it is found, and how it is written.

    `level` is a value worth a line in the plot; `is_log` draws it on a logarithmic scale.
    """

    name: str
    title: str
    about: str
    value: Value
    form: str = "z.3f"
    level: float | None = None
    is_log: bool = False

    def written(self, moment: "Moment") -> str:
        """Return the value as it is shown, "–" where there is none."""
        found = self.value(moment)
        return "–" if found is None else format(found, self.form)


def series(moments: Sequence["Moment"]) -> list[Series]:
    """Return what there is to draw of an experiment: modes and weights at the bound only where it has them."""
    from translator.lab.divergence import LOG_2

    found = [
        Series(
            "js",
            _tr("Jensen-Shannon"),
            _tr("Divergence in nats, counted in cells; log 2 where the points share no cell"),
            lambda moment: moment.distances.js,
            level=LOG_2,
        ),
        Series(
            "kl",
            _tr("Kullback-Leibler"),
            _tr("Of generated from real points, in nats, estimated from nearest neighbours"),
            lambda moment: moment.distances.kl,
        ),
        Series(
            "wasserstein",
            _tr("Wasserstein"),
            _tr("The mean way of the cheapest matching of generated to real points, found exactly"),
            lambda moment: moment.distances.wasserstein,
        ),
        Series(
            "estimate",
            _tr("Critic's estimate"),
            _tr("How far apart the discriminator itself finds the two: what training can see"),
            lambda moment: moment.scalars.get("divergence"),
        ),
        Series(
            "slope",
            _tr("Generator's slope"),
            _tr("What the generator learns from: the gradient of its loss at its points; near 0 it stands still"),
            lambda moment: moment.slope,
            form=".2g",
            is_log=True,
        ),
        Series(
            "modes",
            _tr("Modes covered"),
            _tr("Modes that a fair share of the generated points lie on"),
            lambda moment: moment.modes.covered,
            form="d",
            level=moments[0].modes.total if moments else None,
        ),
        Series(
            "at_bound",
            _tr("Weights at the bound"),
            _tr("Share of the discriminator's weights that clipping holds at its bound"),
            lambda moment: moment.at_bound,
            form=".0%",
        ),
    ]
    absent = {
        "modes": not any(moment.modes.total for moment in moments),
        "at_bound": not any(moment.at_bound for moment in moments),
    }
    return [each for each in found if not absent.get(each.name)]


def _tr(text: str) -> str:
    return QCoreApplication.translate("LabSeries", text)
