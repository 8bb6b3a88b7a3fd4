"""The dialog before an installation: where the plugin comes from, and then what it would add."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from translator.errors import TranslatorError
from translator.gui.control_words import in_words
from translator.gui.desk import Desk
from translator.gui.disclosure import Disclosure
from translator.gui.errand import Errand, Work
from translator.gui.log_view import LogView
from translator.gui.plan_view import PlanView
from translator.gui.text import text
from translator.gui.tokens import SPACE_8, SPACE_12, SPACE_24
from translator.jobs.progress import Control, Note, Report
from translator.registry.plan import Plan, make_plan, update_plan
from translator.registry.wanted import Wanted

_WIDTH_PX = 560


class InstallDialog(QDialog):
    """Asks for a source, plans in a thread, shows the plan; accepted when the user agrees to `plan`."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.plan: Plan | None = None
        self._errand: Errand | None = None
        self._said: list[str] = []
        self.setWindowTitle(self.tr("Install a plugin"))
        self.setFixedWidth(_WIDTH_PX)
        self.source = QLineEdit(placeholderText=self.tr("Name of a package, folder or wheel"))
        self._answer = QVBoxLayout()
        self._answer.setSpacing(SPACE_8)
        self._lay_out()
        self.source.textEdited.connect(self._begin_again)
        self.finished.connect(self._stop)
        self._begin_again()

    def look_at(self, source: str) -> None:
        """Plan the installation of a source that is known already."""
        self.source.setText(source)
        self._look()

    def update_of(self, name: str, source: str) -> None:
        """Plan the update of an installed plugin."""
        self.setWindowTitle(self.tr("Update {0}").format(name))
        self.source.setText(source)
        for widget in (self.source, *self._browsers):
            widget.setEnabled(False)
        self._start(partial(_update, self._said, name))

    @property
    def is_busy(self) -> bool:
        """Tell whether a plan is being made."""
        return self._errand is not None and self._errand.is_running

    def _look(self) -> None:
        try:
            wanted = Wanted.parse(self.source.text())
        except TranslatorError as error:
            self._fail(str(error))
            return
        self._start(partial(_plan, self._said, wanted))

    def _start(self, work: Work) -> None:
        self._stop()
        self._said.clear()
        self._show(text(self.tr("Finding out what it needs…"), "caption"))
        self._go.setEnabled(False)
        self._errand = Errand(work, self)
        self._errand.done.connect(self._offer)
        self._errand.failed.connect(self._fail)
        self._errand.start()

    def _offer(self, plan: Plan) -> None:
        self.plan = plan
        self._show(PlanView(plan))
        self._go.setEnabled(not plan.is_current)
        self._go.setText(self.tr("Update") if plan.replaces else self.tr("Install"))
        self._go.setToolTip(self.tr("Fetch it, try it in a process of its own, and put it in place when it works"))
        self._go.setFocus()

    def _fail(self, sentence: str) -> None:
        self.plan = None
        parts: list[QWidget] = [text(in_words(sentence), "bad")]
        if self._said:
            log = LogView(self._desk.theme, self.tr("What the installer said"), copied=self._report)
            log.show_text("\n".join(self._said))
            parts.append(Disclosure(self.tr("What the installer said"), log))
        self._sentence = sentence
        self._show(*parts)
        self._go.setEnabled(bool(self.source.text().strip()) and self.source.isEnabled())

    def _report(self) -> str:
        return "\n".join((self.source.text(), self._sentence, "", *self._said))

    def _begin_again(self) -> None:
        """Forget the plan: the source is another one now."""
        self._stop()
        self.plan = None
        self._show(text(self.tr("You are shown what would be added before anything is changed."), "caption"))
        self._go.setText(self.tr("Continue"))
        self._go.setToolTip(self.tr("Find out what would be added; nothing is changed yet"))
        self._go.setEnabled(bool(self.source.text().strip()))

    def _press(self) -> None:
        if self.plan is None:
            self._look()
        else:
            self.accept()

    def _stop(self) -> None:
        if self._errand is not None:
            self._errand.stop()
            self._errand = None

    def _show(self, *parts: QWidget) -> None:
        while (item := self._answer.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for part in parts:
            self._answer.addWidget(part)

    def _browse_folder(self) -> None:
        start = self._desk.settings.recall("plugins/folder", "")
        if chosen := QFileDialog.getExistingDirectory(self, self.tr("Folder of a plugin"), start):
            self._take(chosen)

    def _browse_wheel(self) -> None:
        start = self._desk.settings.recall("plugins/folder", "")
        kinds = self.tr("Wheels ({0})").format("*.whl")
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Wheel of a plugin"), start, kinds)
        if chosen:
            self._take(chosen)

    def _take(self, chosen: str) -> None:
        self._desk.settings.remember("plugins/folder", str(Path(chosen).parent))
        self.look_at(chosen)

    def _lay_out(self) -> None:
        self.source.setAccessibleName(self.tr("Plugin to install"))
        self.source.setToolTip(self.tr("Name of a package with a version if you like, or path of a folder or a wheel"))
        row = QHBoxLayout()
        row.setSpacing(SPACE_8)
        row.addWidget(self.source, 1)
        self._browsers = (
            self._browser(self.tr("Folder…"), self.tr("Choose a folder with a plugin's project"), self._browse_folder),
            self._browser(self.tr("Wheel…"), self.tr("Choose a wheel, the file of a built plugin"), self._browse_wheel),
        )
        for button in self._browsers:
            row.addWidget(button)
        warning = self.tr("A plugin is a program: it can do whatever you can do here. Install only those you trust.")
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_24, SPACE_24, SPACE_24, SPACE_24)
        column.setSpacing(SPACE_12)
        column.addLayout(row)
        column.addLayout(self._answer)
        column.addStretch(1)
        column.addWidget(text(warning, "caption"))
        column.addWidget(self._buttons())

    def _browser(self, words: str, tip: str, does: object) -> QPushButton:
        button = QPushButton(words)
        button.setAccessibleName(words)
        button.setToolTip(tip)
        button.setAutoDefault(False)
        button.clicked.connect(does)
        return button

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        cancel = buttons.button(QDialogButtonBox.StandardButton.Cancel)
        cancel.setToolTip(self.tr("Change nothing"))
        cancel.setAccessibleName(self.tr("Cancel"))
        self._go = QPushButton()
        self._go.setObjectName("agree")
        self._go.setProperty("role", "primary")
        self._go.setAccessibleName(self.tr("Continue"))
        self._go.setDefault(True)
        self._go.clicked.connect(self._press)
        buttons.addButton(self._go, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        return buttons


def _plan(said: list[str], wanted: Wanted, report: Report, control: Control) -> Plan | None:
    return make_plan(wanted, say=partial(_tell, said, report), is_stopping=lambda: control.stopping)


def _update(said: list[str], name: str, report: Report, control: Control) -> Plan | None:
    return update_plan(name, say=partial(_tell, said, report), is_stopping=lambda: control.stopping)


def _tell(said: list[str], report: Report, line: str) -> None:
    said.append(line)
    report(Note(line))
