"""The health report as a list: worst first, every finding a sentence with what can be done about it."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from translator.data.findings import SEVERITIES, Finding, Severity
from translator.data.health import HealthReport
from translator.gui.config_words import translated
from translator.gui.control_words import in_words
from translator.gui.desk import Desk
from translator.gui.disclosure import Disclosure
from translator.gui.mosaic import Mosaic, thumbnails
from translator.gui.sentences import said
from translator.gui.text import text
from translator.gui.tokens import SPACE_4, SPACE_8, SPACE_12, SPACE_16
from translator.images.filename import shown

_SIGNS: dict[Severity, tuple[str, str]] = {
    "ruin": ("failed", "bad"),
    "warning": ("warning", "warn"),
    "info": ("info", "muted"),
}
_MAX_FILES = 200
_MAX_PICTURES = 10
_FILES_HEIGHT = 140


class HealthList(QFrame):
    """What was found in the folders, in groups by how bad it is.

    Signals: `excluded` and `included` carry the files of a finding to leave out or to take back, `changed` the data
    settings that a finding proposes.
    """

    excluded = Signal(object)
    included = Signal(object)
    changed = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setProperty("role", "card")
        self.sentences: list[str] = []
        self._body: QWidget | None = None
        self._report: HealthReport | None = None
        desk.theme.changed.connect(self._draw_anew)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SPACE_16, SPACE_12, SPACE_16, SPACE_12)

    def show_report(self, report: HealthReport) -> None:
        """Show another report."""
        self._report = report
        if self._body is not None:
            self._body.hide()
            self._body.deleteLater()
        self._body = QWidget()
        self._column.addWidget(self._body)
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_8)
        self.sentences = [in_words(finding.sentence) for finding in report.findings]
        for severity in SEVERITIES:
            found = [finding for finding in report.findings if finding.severity == severity]
            if found:
                heading = QLabel(self._title(severity))
                heading.setProperty("role", "section")
                column.addWidget(heading)
            for finding in found:
                column.addLayout(self._line(finding))

    def button(self, words: str) -> QPushButton:
        """Return the button that begins with these words; StopIteration where there is none."""
        return next(button for button in self.findChildren(QPushButton) if button.text().startswith(words))

    def _draw_anew(self) -> None:
        """Draw the signs in the colours of another theme."""
        if self._report is not None:
            self.show_report(self._report)

    def _title(self, severity: Severity) -> str:
        return {
            "ruin": self.tr("This would ruin the training"),
            "warning": self.tr("Worth a look"),
            "info": self.tr("Good to know"),
        }[severity]

    def _line(self, finding: Finding) -> QHBoxLayout:
        name, colour = _SIGNS[finding.severity]
        sign = QLabel()
        sign.setPixmap(self._desk.theme.icon(name, colour).pixmap(18, 18))
        sign.setAccessibleName(self._title(finding.severity))
        words = QVBoxLayout()
        words.setSpacing(SPACE_4)
        words.addWidget(text(in_words(finding.sentence), selectable=True))
        if finding.files:
            words.addWidget(Disclosure(self._files_title(finding), _Files(self._desk, finding)))
        line = QHBoxLayout()
        line.setSpacing(SPACE_12)
        line.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        if buttons := self._buttons(finding):
            line.addLayout(buttons)
        return line

    def _files_title(self, finding: Finding) -> str:
        several = self.tr("{0} files").format(len(finding.files))
        return several if len(finding.files) > 1 else self.tr("1 file")

    def _buttons(self, finding: Finding) -> QVBoxLayout | None:
        made: list[QPushButton] = []
        if finding.changes:
            made.append(self._change(finding))
        if finding.can_be_excluded:
            number = len(set(finding.files))
            many = self.tr("Exclude these {0} pictures").format(f"{number:,}")
            words = many if number > 1 else self.tr("Exclude this picture")
            about = self.tr("Leave them out of the training; the files stay where they are")
            made.append(_button(words, about, partial(self.excluded.emit, finding.files)))
        if finding.code == "excluded":
            about = self.tr("Train on them after all")
            made.append(_button(self.tr("Take them back"), about, partial(self.included.emit, finding.files)))
        if not made:
            return None
        column = QVBoxLayout()
        column.setSpacing(SPACE_4)
        for button in made:
            column.addWidget(button)
        column.addStretch(1)
        return column

    def _change(self, finding: Finding) -> QPushButton:
        named = [f"“{translated(name.replace('_', ' ').capitalize())}” {value}" for name, value in finding.changes]
        words = self.tr("Use {0}").format(named[0])
        about = self.tr("Set {0}").format(", ".join(named))
        return _button(words, about, partial(self.changed.emit, dict(finding.changes)))


class _Files(QWidget):
    """Some pictures of a finding, read when they are first shown, and the names of all."""

    def __init__(self, desk: Desk, finding: Finding) -> None:
        super().__init__()
        self._desk = desk
        self._paths = list(dict.fromkeys(finding.files))[:_MAX_PICTURES]
        self._is_read = False
        self._mosaic = Mosaic(desk.theme, _MAX_PICTURES, 1, aspect=1.0)
        self._mosaic.setAccessibleName(in_words(finding.sentence))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_8)
        column.addWidget(self._mosaic)
        column.addWidget(_names(finding))

    def showEvent(self, event: QShowEvent) -> None:
        """Read the pictures."""
        super().showEvent(event)
        if not self._is_read:
            self._is_read = True
            self._desk.bridge.call(partial(thumbnails, self._paths), self._take)

    def _take(self, images: list[QImage]) -> None:
        self._mosaic.set_images(images)
        self._mosaic.setVisible(bool(images))


def _button(words: str, about: str, does: object) -> QPushButton:
    button = QPushButton(words)
    button.setAccessibleName(words)
    button.setToolTip(about)
    button.clicked.connect(lambda: does())  # type: ignore[operator]
    return button


def _names(finding: Finding) -> QPlainTextEdit:
    details = finding.details or ("",) * len(finding.files)
    pairs = list(zip(finding.files, details, strict=True))[:_MAX_FILES]
    lines = [f"{shown(path)}   {said(detail)}".rstrip() for path, detail in pairs]
    if len(finding.files) > _MAX_FILES:
        lines.append("…")
    box = QPlainTextEdit("\n".join(lines))
    box.setReadOnly(True)
    box.setFixedHeight(_FILES_HEIGHT if len(lines) > 3 else 70)
    box.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
    box.setAccessibleName(in_words(finding.sentence))
    return box
