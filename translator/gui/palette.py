"""The command palette (Ctrl+K) and the list of shortcuts: two views of the table of actions."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRegularExpression, QSortFilterProxyModel, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHeaderView, QLineEdit, QTreeView, QVBoxLayout, QWidget

from translator.gui.actions import Action
from translator.gui.tokens import SPACE_8, SPACE_12

WIDTH_PX, HEIGHT_PX = 560, 380
_ACTION = Qt.ItemDataRole.UserRole
_TEXT = Qt.ItemDataRole.UserRole + 1
_KEYS = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


class Palette(QDialog):
    """A line to type in, and the actions that fit it; Enter does the first."""

    def __init__(self, actions: list[Action], page_title: Callable[[str], str], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("palette")
        self.setAccessibleName(self.tr("Command palette"))
        self.chosen: Action | None = None
        self._line = QLineEdit()
        self._line.setPlaceholderText(self.tr("What do you want to do?"))
        self._line.setAccessibleName(self.tr("Search the actions"))
        self._line.setToolTip(self.tr("Type a few words; Enter does the first action below"))
        self._filter = QSortFilterProxyModel(self)
        self._filter.setFilterRole(_TEXT)
        self._filter.setSourceModel(_model([a for a in actions if a.act.isEnabled()], page_title, self))
        self._view = _view(self._filter)
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._view.setHeaderHidden(True)
        self._line.textChanged.connect(self._look)
        self._line.returnPressed.connect(self._choose)
        self._view.clicked.connect(self._choose)
        self._line.installEventFilter(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_8, SPACE_8, SPACE_8, SPACE_8)
        layout.addWidget(self._line)
        layout.addWidget(self._view)
        self.resize(WIDTH_PX, HEIGHT_PX)
        self._look("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys of the line move in the list."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _KEYS:
            self._view.event(event)
            return True
        return super().eventFilter(watched, event)

    def _look(self, text: str) -> None:
        # Every word, in any order.
        words = "".join(f"(?=.*{QRegularExpression.escape(word)})" for word in text.split())
        insensitive = QRegularExpression.PatternOption.CaseInsensitiveOption
        self._filter.setFilterRegularExpression(QRegularExpression(f"^{words}", insensitive))
        self._view.setCurrentIndex(self._filter.index(0, 0))

    def _choose(self) -> None:
        index = self._view.currentIndex()
        if index.isValid():
            self.chosen = index.siblingAtColumn(0).data(_ACTION)
            self.accept()


class ShortcutList(QDialog):
    """Every action that has a shortcut, by page."""

    def __init__(self, actions: list[Action], page_title: Callable[[str], str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Shortcuts"))
        self.view = _view(_model([a for a in actions if not a.act.shortcut().isEmpty()], page_title, self))
        self.view.setAccessibleName(self.tr("Shortcuts"))
        self.view.setToolTip(self.tr("Everything that has a shortcut"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_12, SPACE_12, SPACE_12, SPACE_12)
        layout.addWidget(self.view)
        layout.addWidget(buttons)
        self.resize(WIDTH_PX, 520)


def _model(actions: list[Action], page_title: Callable[[str], str], parent: QWidget) -> QStandardItemModel:
    model = QStandardItemModel(0, 3, parent)
    model.setHorizontalHeaderLabels([_tr("Action"), _tr("Page"), _tr("Shortcut")])
    for action in actions:
        keys = action.act.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        row = [QStandardItem(action.act.text()), QStandardItem(page_title(action.page)), QStandardItem(keys)]
        row[0].setData(action, _ACTION)
        row[0].setData(" ".join(item.text() for item in row), _TEXT)
        row[2].setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for item in row[1:]:
            item.setForeground(parent.palette().placeholderText())
        model.appendRow(row)
    return model


def _view(model: QStandardItemModel | QSortFilterProxyModel) -> QTreeView:
    view = QTreeView()
    view.setObjectName("actions")
    view.setModel(model)
    view.setRootIsDecorated(False)
    view.setUniformRowHeights(True)
    view.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
    header = view.header()
    header.setStretchLastSection(False)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    for column in (1, 2):
        header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
    return view


def _tr(text: str) -> str:
    return QCoreApplication.translate("Palette", text)
