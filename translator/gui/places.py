"""Places: the pages of the window in their order, each imported only when it is made."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from translator.gui.desk import Desk
from translator.gui.page import Page


@dataclass(frozen=True)
class Place:
    """A page's name, its icon in the rail, and how it is made.

    A page that belongs `under` another one has no button of its own in the rail; the other's is marked.
    """

    name: str
    icon: str
    make: Callable[[Desk], Page]
    under: str = ""

    @property
    def word(self) -> str:
        """Return its word in the rail."""
        words = {
            "convert": _tr("Convert"),
            "live": _tr("Live"),
            "train": _tr("Train"),
            "models": _tr("Models"),
            "latent": _tr("Latent"),
            "lab": _tr("Lab"),
            "plugins": _tr("Plugins"),
            "settings": _tr("Settings"),
        }
        return words[self.name]


def _convert(desk: Desk) -> Page:
    from translator.gui.pages.convert import ConvertPage

    return ConvertPage(desk)


def _live(desk: Desk) -> Page:
    from translator.gui.pages.live import LivePage

    return LivePage(desk)


def _train(desk: Desk) -> Page:
    from translator.gui.pages.train import TrainPage

    return TrainPage(desk)


def _models(desk: Desk) -> Page:
    from translator.gui.pages.models import ModelsPage

    return ModelsPage(desk)


def _lab(desk: Desk) -> Page:
    from translator.gui.pages.lab import LabPage

    return LabPage(desk)


def _latent(desk: Desk) -> Page:
    from translator.gui.pages.latent import LatentPage

    return LatentPage(desk)


def _plugins(desk: Desk) -> Page:
    from translator.gui.pages.plugins import PluginsPage

    return PluginsPage(desk)


def _settings(desk: Desk) -> Page:
    from translator.gui.pages.settings import SettingsPage

    return SettingsPage(desk)


PLACES = (
    Place("convert", "convert", _convert),
    Place("live", "live", _live),
    Place("train", "train", _train),
    Place("models", "models", _models),
    Place("lab", "lab", _lab),
    Place("plugins", "plugins", _plugins),
    Place("settings", "settings", _settings),
    Place("latent", "models", _latent, under="models"),
)

PAGE_OF_KIND = {
    "convert": "convert",
    "train": "train",
    "resume": "train",
    "export": "models",
    "batch": "models",
    "evaluate": "models",
    "walk": "latent",
    "install": "plugins",
}
"""Where the work of a kind of Job is shown."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("places", text)
