"""Runs beside each other: their samples, one loss of each, and the settings in which they differ."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QScrollArea,
    QTableWidget,
    QTableWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from translator.errors import TranslatorError
from translator.gui.button_icon import show_icon
from translator.gui.compared_curves import ComparedCurves
from translator.gui.compared_samples import ComparedSamples, Shown
from translator.gui.config_words import translated
from translator.gui.desk import Desk
from translator.gui.filmstrip import read_sheet
from translator.gui.notice import Notice
from translator.gui.run_side import connect
from translator.gui.tokens import SPACE_8, SPACE_12, SPACE_16, SPACE_24
from translator.train.comparison import Comparison, compare
from translator.train.run import Run

_SAMPLES_HEIGHT = 320


@dataclass(frozen=True)
class Found:
    """What was read of the runs."""

    comparison: Comparison
    sheets: Sequence[Shown]


class CompareRuns(QWidget):
    """A page over two to six runs, read once when it is opened.

    Signals: `left` when the user goes back to the list.
    """

    left = Signal()

    def __init__(self, desk: Desk, folders: Sequence[Path]) -> None:
        super().__init__()
        self._desk = desk
        self.folders = tuple(folders)
        self.notice = Notice(desk.theme)
        self.samples = ComparedSamples(desk.theme)
        self.samples.setMinimumHeight(_SAMPLES_HEIGHT)
        self.curves = ComparedCurves(desk.theme)
        self.settings = QTableWidget()
        self.settings.setProperty("role", "plain")
        self.settings.setAccessibleName(self.tr("Settings that differ"))
        self.settings.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.settings.verticalHeader().hide()
        self._back = QToolButton()
        self._same = QLabel(self.tr("All settings are the same."))
        self._same.setProperty("role", "caption")
        self._parts = QWidget()
        self._parts.setProperty("role", "plain")
        self._parts.hide()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._lay_out()
        desk.bridge.call(partial(_read, self.folders), self._take, self._refuse)

    def _take(self, found: Found) -> None:
        self.samples.show_sheets(found.sheets)
        self.curves.show_comparison(found.comparison)
        self._show_settings(found.comparison)
        self._parts.show()

    def _refuse(self, error: TranslatorError) -> None:
        self.notice.say(str(error))

    def _show_settings(self, comparison: Comparison) -> None:
        rows = comparison.differences
        self.settings.setVisible(bool(rows))
        self._same.setVisible(not rows)
        self.settings.setColumnCount(1 + len(comparison.runs))
        self.settings.setRowCount(len(rows))
        self.settings.setHorizontalHeaderLabels([self.tr("Setting"), *(run.title for run in comparison.runs)])
        for line, row in enumerate(rows):
            for place, value in enumerate((_named(row.path), *row.values)):
                words = "–" if value is None or value == "" else str(value)
                item = QTableWidgetItem(words)
                item.setToolTip(words if place else row.path)
                self.settings.setItem(line, place, item)
        header = self.settings.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        high = header.sizeHint().height() + sum(self.settings.rowHeight(line) for line in range(len(rows)))
        self.settings.setFixedHeight(high + SPACE_8)

    def _lay_out(self) -> None:
        inside = QVBoxLayout(self._parts)
        inside.setContentsMargins(SPACE_24, 0, SPACE_24, SPACE_24)
        inside.setSpacing(SPACE_12)
        for words, widgets in (
            (self.tr("Samples"), (self.samples,)),
            (self.tr("Curves"), (self.curves,)),
            (self.tr("Settings that differ"), (self.settings, self._same)),
        ):
            heading = QLabel(words)
            heading.setProperty("role", "section")
            inside.addWidget(heading)
            for widget in widgets:
                inside.addWidget(widget)
            inside.addSpacing(SPACE_12)
        inside.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._parts)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_16)
        column.addLayout(self._head())
        column.addWidget(self.notice)
        column.addWidget(area, 1)

    def _draw_icon(self) -> None:
        show_icon(self._back, self._desk.theme, "left")

    def _head(self) -> QHBoxLayout:
        back = self._back
        back.setText(self.tr("All runs"))
        back.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._draw_icon()
        self._desk.theme.changed.connect(self._draw_icon)
        back.setProperty("role", "quiet")
        back.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        back.setAccessibleName(self.tr("Back to all runs"))
        back.setToolTip(self.tr("Back to all runs"))
        connect(back, self.left.emit)
        title = QLabel(self.tr("{0} runs compared").format(len(self.folders)))
        title.setProperty("role", "section")
        head = QHBoxLayout()
        head.setContentsMargins(SPACE_24, SPACE_8, SPACE_24, 0)
        head.setSpacing(SPACE_12)
        head.addWidget(back)
        head.addWidget(title, 1)
        return head


def _named(path: str) -> str:
    """Return a setting as the forms call it: "config.lambda_cycle" is "Lambda cycle"."""
    return translated(path.rpartition(".")[2].replace("_", " ").capitalize())


def _read(folders: Sequence[Path]) -> Found:
    comparison = compare([Run.open(folder) for folder in folders])
    newest = [(run.title, run.newest_sample()) for run in comparison.runs]
    return Found(comparison, [Shown(title, read_sheet(path)) for title, path in newest if path is not None])
