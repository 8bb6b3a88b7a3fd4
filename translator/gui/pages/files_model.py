"""The pictures of the table as a Qt model: thumbnail, state, time and message of each."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor

from translator.gui.control_words import in_words
from translator.gui.figures import short
from translator.gui.theme import Theme
from translator.gui.thumbnails import Thumbnails
from translator.images.filename import shown
from translator.jobs.progress import Done, Event, Failure

if TYPE_CHECKING:
    from translator.infer.source import Found

Index = QModelIndex | QPersistentModelIndex
State = Literal["waiting", "done", "there", "failed"]

PICTURE, STATE, TIME, MESSAGE = range(4)
_TONES: dict[State, str] = {"waiting": "muted", "done": "good", "there": "muted", "failed": "bad"}


@dataclass(frozen=True)
class Row:
    """One picture, and what became of it."""

    found: "Found"
    state: State = "waiting"
    seconds: float = 0.0
    message: str = ""
    result: str = ""


class FilesModel(QAbstractTableModel):
    """Pictures as a Qt model; the events of the Job that converts them change its rows.

    Signals: `counted` when the number of rows in some state is another.
    """

    counted = Signal()

    def __init__(self, thumbnails: Thumbnails, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thumbnails, self._theme = thumbnails, theme
        self._rows: list[Row] = []
        self._counts: Counter[State] = Counter()
        self._places: dict[str, int] = {}
        self._paths: dict[Path, int] = {}
        thumbnails.ready.connect(self._show_thumbnail)

    @property
    def rows(self) -> list[Row]:
        """Return all rows."""
        return list(self._rows)

    def set_files(self, found: "Sequence[Found]") -> None:
        """Show other pictures, all of them waiting."""
        self.beginResetModel()
        self._rows = [Row(item) for item in found]
        self._counts = Counter({"waiting": len(self._rows)})
        # Events name a file as it is shown to people.
        self._places = {shown(row.found.path): place for place, row in enumerate(self._rows)}
        self._paths = {row.found.path: place for place, row in enumerate(self._rows)}
        self.endResetModel()
        self.counted.emit()

    def wait_again(self, found: "Sequence[Found]") -> None:
        """Let some pictures wait for another try."""
        for item in found:
            place = self._paths[item.path]
            self._change(place, Row(item))
        self.counted.emit()

    def hear(self, event: Event) -> None:
        """Take over what became of a picture."""
        if not isinstance(event, Done | Failure) or event.item not in self._places:
            return
        place = self._places[event.item]
        found = self._rows[place].found
        if isinstance(event, Failure):
            self._change(place, Row(found, "failed", 0.0, sentence(found.path, event.reason)))
        else:
            if not event.seconds and self._rows[place].state == "done":
                return  # it is there because it was done here
            state: State = "done" if event.seconds else "there"
            self._change(place, Row(found, state, event.seconds, event.result, event.result))
        self.counted.emit()

    def count(self, state: State) -> int:
        """Return the number of pictures in a state."""
        return self._counts[state]

    def failed(self) -> "list[Found]":
        """Return the pictures that failed."""
        return [row.found for row in self._rows if row.state == "failed"]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of pictures."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else 4

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words over the columns."""
        if role == Qt.ItemDataRole.TextAlignmentRole and section == TIME:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Picture"), self.tr("State"), self.tr("Time"), self.tr("Result"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows."""
        if not (index.isValid() and index.row() < len(self._rows)):
            return None
        row, column = self._rows[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return _text(row, column)
            case Qt.ItemDataRole.ToolTipRole:
                return row.message if column == MESSAGE else shown(row.found.path)
            case Qt.ItemDataRole.DecorationRole if column == PICTURE:
                thumbnail = self._thumbnails.get(row.found.path)
                return self._theme.icon("image", "line") if thumbnail.isNull() else thumbnail
            case Qt.ItemDataRole.ForegroundRole:
                return QColor(self._colour(row, column))
            case Qt.ItemDataRole.TextAlignmentRole if column == TIME:
                return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            case _:
                return None

    def _colour(self, row: Row, column: int) -> str:
        if column == STATE:
            tone = _TONES[row.state]
        elif column == PICTURE:
            tone = "bad" if row.state == "failed" else "text"
        else:
            tone = "bad" if row.state == "failed" else "muted"
        return str(getattr(self._theme.tokens, tone))

    def _change(self, place: int, row: Row) -> None:
        self._counts[self._rows[place].state] -= 1
        self._counts[row.state] += 1
        self._rows[place] = row
        self.dataChanged.emit(self.index(place, 0), self.index(place, 3))

    @Slot(object)
    def _show_thumbnail(self, path: Path) -> None:
        place = self._paths.get(path)
        if place is not None:
            cell = self.index(place, PICTURE)
            self.dataChanged.emit(cell, cell, [Qt.ItemDataRole.DecorationRole])


def words(model: FilesModel) -> str:
    """Return how far the pictures are: "128 pictures, 34 done, 2 failed"."""
    parts = [_tr("{count} pictures").format(count=f"{model.rowCount():,}")]
    counts: list[tuple[State, str]] = [
        ("done", _tr("{count} done")),
        ("there", _tr("{count} were there already")),
        ("failed", _tr("{count} failed")),
    ]
    for state, phrase in counts:
        if number := model.count(state):
            parts.append(phrase.format(count=f"{number:,}"))
    return ", ".join(parts)


def sentence(path: Path, reason: str) -> str:
    """Return the reason why a picture failed as a sentence: one about the file alone goes on after its name."""
    goes_on = reason.split(" ", 1)[0] in ("is", "has", "needs", "does", "cannot", "seems", "announces")
    return in_words(f"{shown(Path(path.name))} {reason}" if goes_on else reason)


def _text(row: Row, column: int) -> str:
    match column:
        case 0:
            return shown(Path(row.found.folder / row.found.path.name))
        case 1:
            return _state_word(row.state)
        case 2:
            return short(row.seconds) if row.seconds else ""
        case _:
            return shown(Path(row.found.folder / Path(row.result).name)) if row.result else row.message


def _state_word(state: State) -> str:
    return {
        "waiting": _tr("Waiting"),
        "done": _tr("Done"),
        "there": _tr("Already there"),
        "failed": _tr("Failed"),
    }[state]


def _tr(text: str) -> str:
    return QCoreApplication.translate("FilesTable", text)
