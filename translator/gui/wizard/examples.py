"""Examples: what the networks will see, drawn from the real pictures with the current settings."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice

from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from translator.data.health import HealthReport
from translator.errors import TranslatorError
from translator.gui.control_words import in_words
from translator.gui.desk import Desk
from translator.gui.mosaic import Mosaic
from translator.gui.tokens import SPACE_4, SPACE_8
from translator.train.recipe import Recipe

NUMBER = 8
DELAY_MS = 400
"""Settings that change faster than this are drawn once."""


@dataclass(frozen=True)
class Example:
    """One domain's pictures as the networks see them."""

    title: str
    images: Sequence[QImage]


class Examples(QWidget):
    """A row of pictures for each domain; the newest request wins."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._wanted: tuple[Recipe, HealthReport] | None = None
        self._timer = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._timer.timeout.connect(self._draw)
        self._words = QLabel()
        self._words.setProperty("role", "caption")
        self._words.setWordWrap(True)
        self._rows: list[tuple[QLabel, Mosaic]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE_4)
        self._column.addWidget(self._words)

    @property
    def shown(self) -> Mapping[str, int]:
        """Return how many pictures are shown of each domain."""
        return {label.text(): len(mosaic.images) for label, mosaic in self._rows}

    def show_recipe(self, recipe: Recipe, health: HealthReport) -> None:
        """Draw examples of a recipe in a while, unless another one comes."""
        self._wanted = (recipe, health)
        if not self._rows:
            self._words.setText(self.tr("Drawing some pictures as the networks will see them …"))
        self._timer.start()

    def stop(self) -> None:
        """Draw nothing any more until another recipe comes."""
        self._wanted = None
        self._timer.stop()

    def _draw(self) -> None:
        if self._wanted is not None:
            wanted = self._wanted
            self._desk.bridge.call(partial(draw, *wanted), partial(self._take, wanted), partial(self._refuse, wanted))

    def _take(self, wanted: object, found: Sequence[Example]) -> None:
        if wanted is not self._wanted:
            return
        self._words.setText(self.tr("What the networks will see, freshly cut and mirrored each time"))
        if [label.text() for label, _ in self._rows] != [example.title for example in found]:
            self._make_rows(found)
        for (_, mosaic), example in zip(self._rows, found, strict=True):
            mosaic.set_images(example.images)

    def _refuse(self, wanted: object, error: TranslatorError) -> None:
        if wanted is self._wanted:
            self._words.setText(in_words(str(error)))

    def _make_rows(self, found: Sequence[Example]) -> None:
        for label, mosaic in self._rows:
            label.deleteLater()
            mosaic.deleteLater()
        self._rows = []
        for example in found:
            label, mosaic = QLabel(example.title), Mosaic(self._desk.theme, NUMBER, 1, aspect=1.0)
            label.setProperty("role", "caption")
            mosaic.setAccessibleName(example.title)
            for widget in (label, mosaic):
                self._column.addWidget(widget)
            self._column.addSpacing(SPACE_8)
            self._rows.append((label, mosaic))


def draw(recipe: Recipe, health: HealthReport, number: int = NUMBER) -> list[Example]:
    """Load the first samples of a recipe, cut and mirrored as in the training; to be called outside the GUI thread."""
    from translator.data.dataset import open_dataset
    from translator.data.loader import Loader

    batch = min(recipe.training.batch, number)
    dataset = open_dataset(recipe.family.data, recipe.data).without(health.unreadable)
    with Loader(dataset, batch=batch, seed=recipe.training.seed, cache_bytes=0) as loader:
        batches = list(islice(loader.batches(0), -(-number // batch)))
    names = [name for name, value in batches[0].items() if value.dim() == 4]
    return [Example(title, _images(batches, name, number)) for name, title in zip(names, dataset.domains, strict=True)]


def _images(batches: Sequence[Mapping[str, object]], name: str, number: int) -> list[QImage]:
    import torch

    from translator.gui.raster import image_of

    pictures = [picture for batch in batches for picture in torch.as_tensor(batch[name])][:number]
    return [image_of(picture.permute(1, 2, 0).contiguous().numpy()) for picture in pictures]
