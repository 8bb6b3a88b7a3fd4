"""Actions: everything the window can do, each once, with its words, its shortcut and its page."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence


@dataclass(frozen=True)
class Action:
    """One row of the table; `page` is "" for what works everywhere."""

    name: str
    page: str
    act: QAction


class Actions(QObject):
    """The table of actions. The command palette and the shortcut list show it.

    Signals: `added` carries a new Action.
    """

    added = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._table: dict[str, Action] = {}

    @property
    def table(self) -> list[Action]:
        """Return all actions in the order they were added."""
        return list(self._table.values())

    def add(self, name: str, text: str, shortcut: str, callback: Callable[[], object], page: str = "") -> QAction:
        """Add an action and return its QAction, for buttons, menus and switching it off.

        `name` is unique ("convert/save"), `text` the words a user sees, `shortcut` such as "Ctrl+S" or "". The shortcut
        of an action with a page works while that page is shown. Raises ValueError when a name or a shortcut is taken.
        """
        self._refuse_taken(name, shortcut, page)
        act = QAction(text, self)
        act.setObjectName(name)
        act.setShortcut(QKeySequence(shortcut))
        act.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        act.setToolTip(f"{text} ({native(shortcut)})" if shortcut else text)
        act.triggered.connect(lambda _checked=False: callback())
        action = Action(name, page, act)
        self._table[name] = action
        self.added.emit(action)
        return act

    def find(self, name: str) -> QAction:
        """Return the QAction of a name; KeyError when there is none."""
        return self._table[name].act

    def _refuse_taken(self, name: str, shortcut: str, page: str) -> None:
        if name in self._table:
            raise ValueError(f"There is an action {name} already.")
        keys = QKeySequence(shortcut)
        for other in self._table.values():
            meets = "" in (page, other.page) or page == other.page
            if shortcut and meets and other.act.shortcut() == keys:
                raise ValueError(f"{shortcut} of {name} is the shortcut of {other.name}.")


def native(shortcut: str) -> str:
    """Return a shortcut as this system writes it."""
    return QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)
