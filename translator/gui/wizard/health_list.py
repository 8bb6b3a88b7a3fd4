"""The health report as a list: worst first, every finding a sentence."""

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from translator.data.findings import SEVERITIES, Finding, Severity
from translator.data.health import HealthReport
from translator.gui.config_words import translated
from translator.gui.disclosure import Disclosure
from translator.gui.text import text
from translator.gui.theme import Theme
from translator.gui.tokens import SPACE_4, SPACE_8, SPACE_12, SPACE_16
from translator.images.filename import shown

_SIGNS: dict[Severity, tuple[str, str]] = {
    "ruin": ("failed", "bad"),
    "warning": ("warning", "warn"),
    "info": ("info", "muted"),
}
_FLAG = re.compile(r"--([a-z][a-z-]*)")
_MAX_FILES = 200
_FILES_HEIGHT = 140


class HealthList(QFrame):
    """What was found in the folders, in groups by how bad it is."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("role", "card")
        self.sentences: list[str] = []
        self._body: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SPACE_16, SPACE_12, SPACE_16, SPACE_12)

    def show_report(self, report: HealthReport) -> None:
        """Show another report."""
        if self._body is not None:
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

    def _title(self, severity: Severity) -> str:
        return {
            "ruin": self.tr("This would ruin the training"),
            "warning": self.tr("Worth a look"),
            "info": self.tr("Good to know"),
        }[severity]

    def _line(self, finding: Finding) -> QHBoxLayout:
        name, colour = _SIGNS[finding.severity]
        sign = QLabel()
        sign.setPixmap(self._theme.icon(name, colour).pixmap(18, 18))
        sign.setAccessibleName(self._title(finding.severity))
        words = QVBoxLayout()
        words.setSpacing(SPACE_4)
        words.addWidget(text(in_words(finding.sentence), selectable=True))
        if finding.files:
            several = self.tr("{0} files").format(len(finding.files))
            title = several if len(finding.files) > 1 else self.tr("1 file")
            words.addWidget(Disclosure(title, _files(finding)))
        line = QHBoxLayout()
        line.setSpacing(SPACE_12)
        line.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        return line


def in_words(sentence: str) -> str:
    """Return a sentence with the flags of the command line as settings: "--crop-size 64" is “Crop size” 64."""
    return _FLAG.sub(lambda found: f"“{translated(found[1].replace('-', ' ').capitalize())}”", sentence)


def _files(finding: Finding) -> QPlainTextEdit:
    details = finding.details or ("",) * len(finding.files)
    pairs = list(zip(finding.files, details, strict=True))[:_MAX_FILES]
    lines = [f"{shown(path)}   {detail}".rstrip() for path, detail in pairs]
    if len(finding.files) > _MAX_FILES:
        lines.append("…")
    box = QPlainTextEdit("\n".join(lines))
    box.setReadOnly(True)
    box.setFixedHeight(_FILES_HEIGHT if len(lines) > 3 else 70)
    box.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
    box.setAccessibleName(finding.sentence)
    return box
