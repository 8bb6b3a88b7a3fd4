"""The table of many pictures, under a line that counts them."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPalette, QPen, QResizeEvent
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

from translator.gui.pages.files_model import MESSAGE, PICTURE, STATE, TIME, FilesModel, words
from translator.gui.thumbnails import SIDE_PX
from translator.gui.tokens import CAPTION_PX, SPACE_8, SPACE_12, SPACE_16

ROW_PX = 52
_STATE_PX, _TIME_PX = 116, 72

Index = QModelIndex | QPersistentModelIndex


class FilesTable(QTableView):
    """The table; its rows are chosen whole. Signals: `picked` carries the Path of the picture in the current row."""

    picked = Signal(object)

    def __init__(self, model: FilesModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(TonedDelegate(self))
        self.setItemDelegateForColumn(STATE, PillDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setIconSize(QSize(SIDE_PX, SIDE_PX))
        self.setShowGrid(False)
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


class TonedDelegate(QStyledItemDelegate):
    """Keeps the colour of a cell where its row is selected: what failed stays red. Names keep both of their ends."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Take over the colour of the cell."""
        super().initStyleOption(option, index)
        if " " not in option.text or index.column() == PICTURE:
            option.textElideMode = Qt.TextElideMode.ElideMiddle
        colour = index.data(Qt.ItemDataRole.ForegroundRole)
        if colour is not None:
            option.palette.setColor(QPalette.ColorRole.HighlightedText, colour)


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
