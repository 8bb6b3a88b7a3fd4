"""The table of many pictures: thumbnail, state, time and message of each."""

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
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from translator.gui.figures import short
from translator.gui.theme import Theme
from translator.gui.thumbnails import SIDE_PX, Thumbnails
from translator.gui.tokens import CAPTION_PX, SPACE_8, SPACE_12, SPACE_16
from translator.images.filename import shown
from translator.jobs.progress import Done, Event, Failure

if TYPE_CHECKING:
    from translator.infer.source import Found

Index = QModelIndex | QPersistentModelIndex
State = Literal["waiting", "done", "there", "failed"]

PICTURE, STATE, TIME, MESSAGE = range(4)
ROW_PX = 52
_STATE_PX, _TIME_PX = 116, 72
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


class FilesTable(QTableView):
    """The table; its rows are chosen whole. Signals: `picked` carries the Path of the picture in the current row."""

    picked = Signal(object)

    def __init__(self, model: FilesModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegateForColumn(STATE, PillDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setIconSize(QSize(SIDE_PX, SIDE_PX))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(self.tr("Pictures to convert"))
        self.verticalHeader().setDefaultSectionSize(ROW_PX)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(MESSAGE, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(STATE, _STATE_PX)
        header.resizeSection(TIME, _TIME_PX)
        self.selectionModel().currentRowChanged.connect(self._pick)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share what there is between the picture's name and what became of it."""
        super().resizeEvent(event)
        free = self.viewport().width() - _STATE_PX - _TIME_PX
        self.horizontalHeader().resizeSection(PICTURE, min(280, round(0.5 * free)))

    @Slot(QModelIndex, QModelIndex)
    def _pick(self, current: QModelIndex, _previous: QModelIndex) -> None:
        model = self.model()
        assert isinstance(model, FilesModel)
        if current.isValid():
            self.picked.emit(model.rows[current.row()].found.path)


class FilesPanel(QWidget):
    """The table under a line that counts its pictures.

    Signals: `picked` carries the Path of the picture to show; `retry_asked` and `clear_asked` are the buttons.
    """

    picked = Signal(object)
    retry_asked = Signal()
    clear_asked = Signal()

    def __init__(self, model: FilesModel) -> None:
        super().__init__()
        self._model = model
        self.table = FilesTable(model)
        self.retry, self.clear = QPushButton(), QPushButton()
        self._counts = QLabel()
        head = QHBoxLayout()
        head.setSpacing(SPACE_8)
        head.addWidget(self._counts)
        head.addStretch(1)
        for button, word, about, signal in (
            (self.retry, self.tr("Retry failed only"), self.tr("Convert the failed pictures again"), self.retry_asked),
            (self.clear, self.tr("Clear"), self.tr("Take these pictures off the list"), self.clear_asked),
        ):
            button.setText(word)
            button.setAccessibleName(word)
            button.setToolTip(about)
            button.clicked.connect(signal)
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_16, SPACE_12, SPACE_16, SPACE_16)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        self.table.picked.connect(self.picked)
        model.counted.connect(self._count)

    def start(self) -> None:
        """Show the first picture."""
        self.table.selectRow(0)
        self.table.setFocus()

    def show_state(self, *, is_busy: bool) -> None:
        """Offer what can be done: nothing while a Job works on the pictures."""
        self.retry.setEnabled(not is_busy)
        self.clear.setEnabled(not is_busy)

    @Slot()
    def _count(self) -> None:
        self._counts.setText(words(self._model))
        self.retry.setVisible(bool(self._model.count("failed")))


class PillDelegate(QStyledItemDelegate):
    """Paints a state as a pill in its colour, with its word."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        super().paint(painter, option, self._blank())
        word, colour = index.data(Qt.ItemDataRole.DisplayRole), index.data(Qt.ItemDataRole.ForegroundRole)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = option.font
        font.setPixelSize(CAPTION_PX)
        font.setWeight(font.Weight.DemiBold)
        painter.setFont(font)
        width = painter.fontMetrics().horizontalAdvance(word) + 18
        pill = QRectF(option.rect.x() + 8.5, option.rect.center().y() - 9.5, width, 20)
        painter.setPen(QPen(colour, 1))
        painter.drawRoundedRect(pill, 10, 10)
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, word)
        painter.restore()

    def _blank(self) -> QModelIndex:
        """Return an index without text, whose cell has the row's background."""
        return QModelIndex()


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
    return f"{shown(Path(path.name))} {reason}" if goes_on else reason


def _text(row: Row, column: int) -> str:
    match column:
        case 0:
            return shown(Path(row.found.folder / row.found.path.name))
        case 1:
            return _state_word(row.state)
        case 2:
            return short(row.seconds) if row.seconds else ""
        case _:
            return shown(Path(*Path(row.result).parts[-2:])) if row.result else row.message


def _state_word(state: State) -> str:
    return {
        "waiting": _tr("Waiting"),
        "done": _tr("Done"),
        "there": _tr("Already there"),
        "failed": _tr("Failed"),
    }[state]


def _tr(text: str) -> str:
    return QCoreApplication.translate("FilesTable", text)
