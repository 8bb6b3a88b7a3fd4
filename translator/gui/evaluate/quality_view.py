"""QualityView: the quality of a run while it trains and after it: in words, as curves, and what goes wrong."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QSplitter, QVBoxLayout, QWidget

from translator.gui.bridge import Bridge
from translator.gui.control_words import in_words
from translator.gui.evaluate.alarm_card import AlarmCard
from translator.gui.evaluate.quality_curves import QualityCurves
from translator.gui.evaluate.words import between, measure, number
from translator.gui.text import text
from translator.gui.theme import Theme
from translator.gui.tokens import SPACE_4, SPACE_8
from translator.train.log import Line

if TYPE_CHECKING:
    from translator.evaluate.looks import Looks

_ALARMS_PX = 260


class QualityView(QWidget):
    """Made from the lines of a run's log alone.

    Signals: `evaluate_asked` when the run is to be evaluated in full, `report_asked` when the report of it is.
    """

    evaluate_asked = Signal()
    report_asked = Signal()

    def __init__(self, theme: Theme, bridge: Bridge, folder: Path) -> None:
        super().__init__()
        self._bridge, self._folder = bridge, folder
        self._shown: list[Line] = []
        self.sentence = text("")
        self.curves = QualityCurves(theme)
        self.cards: list[AlarmCard] = []
        self.evaluate, self.report = QPushButton(self.tr("Evaluate…")), QPushButton(self.tr("Show the report"))
        self._alarms = QVBoxLayout()
        self._lay_out()
        self.offer_report(False)
        self.show_lines([])

    def show_lines(self, log: Sequence[Line]) -> None:
        """Show what the events of a log say; nothing moves while they are the same."""
        from translator.evaluate.looks import looks

        mine = [line for line in log if line.get("event") in ("quality", "alarm", "unwatched")]
        if mine and mine == self._shown:
            return
        self._shown = mine
        found = looks(mine)
        self.curves.setVisible(found is not None)
        if found is not None:
            self.curves.show_looks(found)
        self.sentence.setText(self._words(found))
        self._show_alarms(found)

    def offer_report(self, is_there: bool) -> None:
        """Offer the report of the run, or not."""
        self.report.setVisible(is_there)

    def _words(self, found: "Looks | None") -> str:
        parts = []
        if found is None:
            parts.append(
                self.tr("Nothing was measured yet. While a run trains, its pictures are held against real ones.")
            )
        else:
            parts.append(self._standing(found))
            if found.left_out:
                left_out = self.tr("{0} earlier looks were made under other conditions; they cannot be compared.")
                parts.append(left_out.format(found.left_out))
        ended = [line for line in self._shown if line["event"] == "unwatched"]
        parts += [self.tr("It is not measured any more: {0}").format(in_words(line["reason"])) for line in ended[-1:]]
        return " ".join(parts)

    def _standing(self, found: "Looks") -> str:
        newest, best = found.lines[-1], found.best
        scores = [score for score in newest["scores"] if score["name"] == found.metric]
        values = ", ".join(
            f"{score['part']} {number(score['value'])} ({between(score['low'], score['high'])})".strip()
            for score in scores
        )
        said = self.tr("{0} at {1} images: {2}.").format(measure(found.metric), f"{newest['images']:,}", values)
        if best["images"] == newest["images"]:
            return said + " " + self.tr("No look was better.")
        return (
            said + " " + self.tr("The best was {0} at {1} images.").format(number(best["value"]), f"{best['images']:,}")
        )

    def _show_alarms(self, found: "Looks | None") -> None:
        from translator.evaluate.looks import alarms

        for card in self.cards:
            self._alarms.removeWidget(card)
            card.deleteLater()
        self.cards = []
        standing = set(found.standing) if found is not None else set()
        for line in alarms(self._shown):
            key = (line["name"], line["part"])
            caption = self.tr("at {0} images").format(f"{line['images']:,}")
            card = AlarmCard(
                line["name"],
                line["sentence"],
                f"{line['part']} {caption}".strip() + ("" if key in standing else " · " + self.tr("over")),
                stands=key in standing,
            )
            standing.discard(key)  # an alarm that was raised twice stands once
            self.cards.append(card)
            self._alarms.insertWidget(self._alarms.count() - 1, card)
            if line["sheet"]:
                self._bridge.call(partial(_read, self._folder / line["sheet"]), partial(_show, card))
        self._none.setText(self._no_alarm(found))
        self._none.setVisible(not self.cards)

    def _no_alarm(self, found: "Looks | None") -> str:
        return self.tr("No alarm was raised.") if found is not None else ""

    def _lay_out(self) -> None:
        for button, words, asked in (
            (self.evaluate, self.tr("Judge the run by real pictures and write a report"), self.evaluate_asked),
            (self.report, self.tr("Show the newest report of this run"), self.report_asked),
        ):
            button.setAccessibleName(words)
            button.setToolTip(words)
            button.clicked.connect(lambda _=False, asked=asked: asked.emit())
        head = QHBoxLayout()
        head.setSpacing(SPACE_8)
        head.addWidget(self.sentence, 1)
        head.addWidget(self.report, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.evaluate, 0, Qt.AlignmentFlag.AlignTop)
        self._none = QLabel()
        self._none.setProperty("role", "caption")
        self._none.setAlignment(Qt.AlignmentFlag.AlignTop)
        inside = QWidget()
        inside.setProperty("role", "plain")
        self._alarms = QVBoxLayout(inside)
        self._alarms.setContentsMargins(SPACE_8, 0, SPACE_4, 0)
        self._alarms.setSpacing(SPACE_8)
        self._alarms.addWidget(self._none)
        self._alarms.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setMinimumWidth(_ALARMS_PX)
        area.setAccessibleName(self.tr("Alarms"))
        area.setWidget(inside)
        split = QSplitter()
        split.setChildrenCollapsible(False)
        split.setHandleWidth(1)
        split.addWidget(self.curves)
        split.addWidget(area)
        split.setSizes([3 * _ALARMS_PX, 2 * _ALARMS_PX])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE_8, 0, 0)
        column.setSpacing(SPACE_8)
        column.addLayout(head)
        column.addWidget(split, 1)


def _read(path: Path) -> QImage | None:
    """Return a sheet of evidence, None where it is gone."""
    from translator.errors import ImageError
    from translator.gui.raster import image_of
    from translator.images.codec import decode

    try:
        return image_of(decode(path).pixels)
    except ImageError:
        return None


def _show(card: AlarmCard, image: QImage | None) -> None:
    from shiboken6 import isValid

    if image is not None and isValid(card):
        card.show_picture(image)
