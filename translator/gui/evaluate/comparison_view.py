"""ComparisonView: Models ranked by the same pictures, and what they made of them beside each other."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from translator.gui.config_words import translated
from translator.gui.evaluate.picture_panel import PicturePanel
from translator.gui.evaluate.reading import ComparisonRead
from translator.gui.evaluate.score_table import ScoreTable
from translator.gui.evaluate.words import between, number
from translator.gui.text import text
from translator.gui.theme import Theme
from translator.gui.tokens import SPACE_12


class ComparisonView(QWidget):
    """A row for each measure that all Models have, a column for each Model, best first by the measure that decides."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.sentence = text("")
        self._about = text("", "caption")
        self.scores = ScoreTable(self.tr("Ranking"))
        self.pictures = PicturePanel(theme)
        note = QLabel(self.tr("A ~ says that chance may explain the difference from the best."))
        note.setProperty("role", "caption")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_12)
        column.addWidget(self.sentence)
        column.addWidget(self._about)
        column.addWidget(self.scores)
        column.addWidget(note, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.pictures, 1)

    def show_comparison(self, found: ComparisonRead) -> None:
        """Show another comparison."""
        known = found.facts["conditions"]
        self._about.setText(
            self.tr("{0} pictures of each Model against the same {1} real ones").format(
                f"{known['generated']:,}", f"{known['real']:,}"
            )
        )
        self.sentence.setText(self._verdict(found))
        rows, tips = [], []
        for ranking in found.facts["rankings"]:
            by_place = {row["place"]: row for row in ranking["models"]}
            arrow = "↓" if ranking["better"] == "lower" else "↑"
            rows.append(
                [f"{translated(ranking['title'])} {arrow}", *(self._cell(by_place[place]) for place in found.places)]
            )
            tips.append("\n".join(f"{row['model']}: {self._behind(row)}" for row in ranking["models"]))
        self.scores.show_rows([self.tr("Measure"), *found.names], rows, tips)
        self.pictures.show_galleries([found.samples])

    def _verdict(self, found: ComparisonRead) -> str:
        ranking = found.facts["rankings"][0]
        first, second = ranking["models"][:2]
        clear = second["behind"] is not None and second["behind"]["is_clear"]
        words = (
            self.tr("{0} is clearly better than {1} by {2}.")
            if clear
            else self.tr("{0} comes before {1} by {2}, but chance may explain the difference.")
        )
        return words.format(first["model"], second["model"], translated(ranking["title"]))

    def _cell(self, row: dict[str, object]) -> str:
        behind = row["behind"]
        value = number(float(str(row["value"])))
        if behind is None:
            return self.tr("{0} best").format(value)
        assert isinstance(behind, dict)
        return value if behind["is_clear"] else f"{value} ~"

    def _behind(self, row: dict[str, object]) -> str:
        behind = row["behind"]
        if not isinstance(behind, dict):
            return self.tr("the best")
        return f"{behind['value']:+.4g} ({between(behind['low'], behind['high'])})"
