"""ReportView: a report as the window shows it: words, alarms, scores, copies and conditions beside its pictures."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QScrollArea, QSplitter, QVBoxLayout, QWidget

from translator.gui.card_view import facts
from translator.gui.config_words import translated
from translator.gui.control_words import in_words
from translator.gui.disclosure import Disclosure
from translator.gui.evaluate.alarm_card import AlarmCard
from translator.gui.evaluate.picture_panel import PicturePanel
from translator.gui.evaluate.reading import PartRead, ReportRead
from translator.gui.evaluate.score_table import ScoreTable
from translator.gui.evaluate.words import between, number
from translator.gui.text import text
from translator.gui.theme import Theme
from translator.gui.tokens import SPACE_8, SPACE_12, SPACE_16

_LEAST_PX = 360
_SHA_CHARACTERS = 12


class ReportView(QWidget):
    """One direction at a time; a report of several has a box that chooses."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._report: ReportRead | None = None
        self.part = QComboBox()
        self.part.setAccessibleName(self.tr("Direction"))
        self.part.setToolTip(self.tr("Which direction of the report is shown"))
        self.part.currentIndexChanged.connect(self._show)
        self.pictures = PicturePanel(theme)
        self.scores: ScoreTable | None = None
        self.cards: list[AlarmCard] = []
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setMinimumWidth(_LEAST_PX)
        self._area.setAccessibleName(self.tr("Report"))
        split = QSplitter()
        split.setChildrenCollapsible(False)
        split.setHandleWidth(1)
        self._area.setContentsMargins(0, 0, SPACE_12, 0)
        self.pictures.setContentsMargins(SPACE_12, 0, 0, 0)
        split.addWidget(self._area)
        split.addWidget(self.pictures)
        split.setSizes([_LEAST_PX + 140, _LEAST_PX + 140])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_8)
        column.addWidget(self.part, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(split, 1)

    def show_report(self, report: ReportRead) -> None:
        """Show another report."""
        self._report = report
        self.part.blockSignals(True)
        self.part.clear()
        self.part.addItems([part.facts["title"] for part in report.parts])
        self.part.blockSignals(False)
        self.part.setVisible(len(report.parts) > 1)
        self._show()

    def _show(self) -> None:
        if self._report is None:
            return
        part = self._report.parts[max(0, self.part.currentIndex())]
        body = QWidget()
        body.setProperty("role", "plain")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, SPACE_16)
        column.setSpacing(SPACE_12)
        self._fill(column, part)
        column.addStretch(1)
        self._area.setWidget(body)
        self.pictures.show_galleries(part.galleries)

    def _fill(self, column: QVBoxLayout, part: PartRead) -> None:
        found = part.facts
        conditions = found["conditions"]
        against = self.tr("{0} pictures against {1} real ones ({2}), compared by {3}").format(
            f"{conditions['generated']:,}", f"{conditions['real']:,}", found["real"], in_words(found["extractor"])
        )
        column.addWidget(text(against, "caption"))
        for sentence in found["sentences"]:
            column.addWidget(text(in_words(sentence), selectable=True))
        self._add_alarms(column, part)
        self.scores = score_table(self.tr("Scores"), found["scores"], found["reference"])
        self._add(column, self.tr("Scores"), self.scores)
        if found["pairs"]:
            self._add(column, self.tr("Pairs"), score_table(self.tr("Pairs"), found["pairs"]))
        if found["by_class"]:
            table = score_table(self.tr("By class"), found["by_class"], is_by_class=True)
            column.addWidget(Disclosure(self.tr("By class"), table))
        if found["copies"]:
            self._add(column, self.tr("Copies of training pictures"), *self._copies(found["copies"]))
        if found["failures"]:
            column.addWidget(Disclosure(self._left_out(len(found["failures"])), _failures(found["failures"])))
        column.addWidget(Disclosure(self.tr("Conditions"), self._conditions(found)))

    def _add_alarms(self, column: QVBoxLayout, part: PartRead) -> None:
        self.cards = []
        for alarm, evidence in zip(part.facts["alarms"] or (), part.evidence, strict=True):
            card = AlarmCard(alarm["name"], alarm["sentence"])
            if evidence is not None:
                card.show_picture(_sheet([list(row) for row in evidence.rows]))
            self.cards.append(card)
            column.addWidget(card)
        if part.facts["alarms"] == []:
            column.addWidget(text(self.tr("No alarm was raised."), "good"))

    def _add(self, column: QVBoxLayout, title: str, *widgets: QWidget) -> None:
        heading = QLabel(title)
        heading.setProperty("role", "heading")
        column.addWidget(heading)
        for widget in widgets:
            column.addWidget(widget)

    def _copies(self, found: Mapping[str, Any]) -> tuple[QWidget, QWidget]:
        lines = QWidget()
        low, high = (f"{100 * found[end]:.2f} %" for end in ("low", "high"))
        lines.setLayout(
            facts(
                (self.tr("Suspects"), f"{100 * found['share']:.2f} % ({low} – {high})"),
                (self.tr("By chance"), f"{found['p']:.3g}"),
                (self.tr("Authentic"), f"{100 * found['authenticity']:.1f} %"),
                ("C_T", f"{found['c_t']:.2f}"),
            )
        )
        is_bad = found["is_copying"] or found["gap"][1] > 0
        return text(in_words(found["sentence"]), "bad" if is_bad else "good"), lines

    def _left_out(self, count: int) -> str:
        return (self.tr("{0} pictures left out") if count != 1 else self.tr("{0} picture left out")).format(count)

    def _conditions(self, found: Mapping[str, Any]) -> QWidget:
        known, extractor = found["conditions"], found["conditions"]["extractor"]
        body = QWidget()
        body.setLayout(
            facts(
                (self.tr("Extractor"), f"{extractor['name']}, sha256 {extractor['sha256'][:_SHA_CHARACTERS]}"),
                (self.tr("Resizing"), extractor["resize"]),
                (self.tr("Real set"), f"{known['split']}, sha256 {known['real_sha256'][:_SHA_CHARACTERS]}"),
                (self.tr("Seed"), str(known["seed"])),
                (self.tr("Versions"), ", ".join(f"{name} {version}" for name, version in known["versions"].items())),
                (self.tr("Command"), self._report.command if self._report is not None else ""),
            )
        )
        return body


def score_table(
    name: str, scores: Sequence[Mapping[str, Any]], reference: Sequence[Mapping[str, Any]] = (), *,
    is_by_class: bool = False,
) -> ScoreTable:  # fmt: skip
    """Return scores as a table; `reference` adds what training pictures reach."""
    usual = {score["name"]: score for score in reference}
    titles = [_tr("Measure"), _tr("Value"), _tr("95% interval"), *([_tr("Training pictures")] if usual else [])]
    rows = []
    for score in scores:
        arrow = "↓" if score["better"] == "lower" else "↑"
        title = f"{score['part']}: " if is_by_class else ""
        row = [f"{title}{translated(score['title'])} {arrow}", number(score["value"])]
        row.append(between(score["low"], score["high"]))
        if usual:
            row.append(number(usual[score["name"]]["value"]) if score["name"] in usual else "–")
        rows.append(row)
    table = ScoreTable(name)
    table.show_rows(titles, rows, [translated(score["explained"]) for score in scores])
    return table


def _failures(failures: Sequence[Mapping[str, str]]) -> QWidget:
    body = QWidget()
    column = QVBoxLayout(body)
    for failure in failures:
        column.addWidget(text(f"{failure['item']}: {in_words(failure['reason'])}", "caption"))
    return body


def _sheet(rows: "list[list[Any]]") -> Any:
    """Return rows of images as one image."""
    from PySide6.QtGui import QImage, QPainter

    width = max(image.width() for row in rows for image in row)
    height = max(image.height() for row in rows for image in row)
    side = max(width, height, 1)
    factor = max(1, 96 // side)
    cell_w, cell_h = width * factor + 4, height * factor + 4
    sheet = QImage(max(map(len, rows)) * cell_w, len(rows) * cell_h, QImage.Format.Format_ARGB32_Premultiplied)
    sheet.fill(Qt.GlobalColor.transparent)
    painter = QPainter(sheet)
    for line, row in enumerate(rows):
        for column, image in enumerate(row):
            painter.drawImage(column * cell_w, line * cell_h, image.scaled(width * factor, height * factor))
    painter.end()
    return sheet


def _tr(words: str) -> str:
    return QCoreApplication.translate("ReportView", words)
