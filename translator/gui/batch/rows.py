"""The files of a batch export as a Qt model: state, size, difference, times; a failed one with its sentence."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor

from translator.gui.control_words import in_words
from translator.gui.figures import short
from translator.gui.gallery import file_size
from translator.gui.theme import Theme

if TYPE_CHECKING:
    from translator.export.outcome import Outcome
    from translator.models.card import Precision

Index = QModelIndex | QPersistentModelIndex

ITEM, STATE, SIZE, MOST, MEAN, TIME, SPEED = range(7)
COLUMNS = 7
_FIGURES = (SIZE, MOST, MEAN, TIME, SPEED)


class BatchRows(QAbstractTableModel):
    """Outcomes as a Qt model; a file that nobody has written yet waits.

    Signals: `counted` when a row has another state.
    """

    counted = Signal()

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._waiting: list[str] = []
        self._outcomes: "dict[str, Outcome]" = {}  # noqa: UP037 (the name is known to type checkers only)

    @property
    def outcomes(self) -> "list[Outcome]":
        """Return what is known of the files, in the order of the rows."""
        return [self._outcomes[item] for item in self._waiting if item in self._outcomes]

    @property
    def failed_rows(self) -> list[int]:
        """Return the rows of the files that failed."""
        return [row for row, item in enumerate(self._waiting) if is_failed(self._outcomes.get(item))]

    @property
    def failed(self) -> list[str]:
        """Return the items that failed."""
        return [outcome.item for outcome in self.outcomes if outcome.state == "failed"]

    def set_items(self, items: list[str]) -> None:
        """Show other files, all of them waiting."""
        self.beginResetModel()
        self._waiting, self._outcomes = list(dict.fromkeys(items)), {}
        self.endResetModel()
        self.counted.emit()

    def wait_again(self, items: list[str]) -> None:
        """Let some files wait for another try."""
        for item in items:
            self._outcomes.pop(item, None)
            self._redraw(item)
        self.counted.emit()

    def take(self, outcome: "Outcome") -> None:
        """Take over what became of a file; one of a run that was not known before gets a row of its own."""
        if outcome.item not in self._waiting:
            self._make_room(outcome.item)
        self._outcomes[outcome.item] = outcome
        self._redraw(outcome.item)
        self.counted.emit()

    def fail(self, item: str, reason: str) -> None:
        """Take over why a file was not written."""
        from translator.export.outcome import Outcome

        precision: Precision = item.rpartition(" ")[2]  # type: ignore[assignment]
        self.take(Outcome(item, precision, "failed", reason=reason))

    def note_speed(self, item: str, speed_ms: float) -> None:
        """Show a speed that was measured again."""
        self.take(replace(self._outcomes[item], speed_ms=speed_ms))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of files."""
        return 0 if parent.isValid() else len(self._waiting)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else COLUMNS

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words over the columns."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section in _FIGURES:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.ToolTipRole:
            return _about(section)
        return _heading(section) if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows."""
        if not (index.isValid() and index.row() < len(self._waiting)):
            return None
        item = self._waiting[index.row()]
        outcome, column = self._outcomes.get(item), index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return _text(item, outcome, column)
            case Qt.ItemDataRole.ToolTipRole:
                return (in_words(outcome.reason) or str(outcome.path)) if outcome else item
            case Qt.ItemDataRole.ForegroundRole:
                return QColor(getattr(self._theme.tokens, _tone(outcome, column)))
            case Qt.ItemDataRole.TextAlignmentRole if column in _FIGURES and not is_failed(outcome):
                return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            case _:
                return None

    def _make_room(self, item: str) -> None:
        """Add a row for a direction of a run, in the place of the row that stood for the run."""
        stand_in = f"{item.partition('/')[0]} {item.rpartition(' ')[2]}"
        if stand_in in self._waiting and stand_in not in self._outcomes:
            self._waiting[self._waiting.index(stand_in)] = item
            return
        self.beginInsertRows(QModelIndex(), len(self._waiting), len(self._waiting))
        self._waiting.append(item)
        self.endInsertRows()

    def _redraw(self, item: str) -> None:
        row = self._waiting.index(item)
        self.dataChanged.emit(self.index(row, 0), self.index(row, COLUMNS - 1))


def is_failed(outcome: "Outcome | None") -> bool:
    """Tell whether a file was not written; its sentence then takes the place of the figures."""
    return outcome is not None and outcome.state == "failed"


def _heading(column: int) -> str:
    words = (_tr("File"), _tr("State"), _tr("Size"), _tr("Most"), _tr("Mean"), _tr("Export"), _tr("One picture"))
    return words[column]


def _about(column: int) -> str | None:
    words = {
        MOST: _tr("The largest difference from the float32 Model, in levels of 255"),
        MEAN: _tr("The mean difference from the float32 Model, in levels of 255"),
        TIME: _tr("How long writing the file took"),
        SPEED: _tr("How long one picture takes on this machine"),
    }
    return words.get(column)


def _text(item: str, outcome: "Outcome | None", column: int) -> str:
    if column == ITEM:
        return item.replace("/", "-")
    if outcome is None:
        return _tr("Waiting") if column == STATE else ""
    if is_failed(outcome) and column > STATE:
        return in_words(outcome.reason) if column == SIZE else ""
    match column:
        case 1:
            return {"written": _tr("Written"), "there": _tr("Already there"), "failed": _tr("Failed")}[outcome.state]
        case 2:
            return file_size(outcome.size) if outcome.path else ""
        case 3:
            return "" if outcome.max_levels is None else f"{outcome.max_levels:.3g}"
        case 4:
            return "" if outcome.mean_levels is None else f"{outcome.mean_levels:.3f}"
        case 5:
            return short(outcome.seconds) if outcome.seconds else ""
        case _:
            return "" if outcome.speed_ms is None else short(outcome.speed_ms / 1000)


def _tone(outcome: "Outcome | None", column: int) -> str:
    if outcome is not None and outcome.state == "failed":
        return "bad"
    if column == STATE:
        return "good" if outcome is not None and outcome.state == "written" else "muted"
    return "text" if column == ITEM else "muted"


def _tr(text: str) -> str:
    return QCoreApplication.translate("BatchRows", text)
