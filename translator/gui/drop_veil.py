"""The veil over a page while files hang over it: it says what dropping them would do."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget


class DropVeil(QFrame):
    """A target as large as its page, hidden until something hangs over it."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self.setProperty("role", "drop")
        self.setProperty("active", True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.promise = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self.promise.setTextFormat(Qt.TextFormat.PlainText)
        self.promise.setWordWrap(True)
        self.promise.setProperty("role", "title")
        column = QVBoxLayout(self)
        column.addWidget(self.promise)
        page.installEventFilter(self)
        self.hide()

    def show_over(self, promise: str) -> None:
        """Say what dropping would do."""
        self.promise.setText(promise)
        self._fit()
        self.raise_()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the page."""
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        self.setGeometry(self._page.rect())
