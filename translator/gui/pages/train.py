"""The Train page: the list of runs, the wizard for a new one, and the page of each."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from translator.errors import TranslatorError
from translator.gui.desk import Desk
from translator.gui.empty import Empty
from translator.gui.notice import Notice
from translator.gui.page import Page
from translator.gui.tokens import SPACE_8, SPACE_12, SPACE_16, SPACE_24
from translator.jobs.job import Job

if TYPE_CHECKING:
    from translator.gui.pages.compare_runs import CompareRuns
    from translator.gui.pages.run_page import RunPage
    from translator.gui.run_reader import RunSummary
    from translator.gui.run_row import RunRow
    from translator.gui.wizard.wizard import Wizard
    from translator.train.notes import Notes

KINDS = ("train", "resume")


class TrainPage(Page):
    """Runs, newest first; a new training is prepared by the wizard, an old one has a page of its own."""

    name = "train"
    icon = "train"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.wizard: Wizard | None = None
        self.run_page: RunPage | None = None
        self.compare_page: CompareRuns | None = None
        self.rows: dict[Path, RunRow] = {}
        self._summaries: dict[Path, RunSummary] = {}
        self._states: dict[str, str] = {}
        self._reading = self._outdated = False
        self.notice = Notice(desk.theme)
        self._stack = QStackedWidget()
        self.empty = Empty(
            desk.theme,
            "train",
            self.tr("No training yet"),
            self.tr("Give two folders of pictures, and a model learns to turn one into the other."),
            (self.tr("New training"), self.new),
        )
        self._list = self._make_list()
        for widget in (self.empty, self._list):
            self._stack.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.notice)
        column.addWidget(self._stack, 1)
        self._add_actions()
        desk.bridge.job_changed.connect(self._follow)

    def title(self) -> str:
        """Return the page's title and word in the rail."""
        return self.tr("Train")

    def shown(self) -> None:
        """Read the runs anew."""
        self.refresh()

    def open_files(self, files: list[Path]) -> bool:
        """Take one or two folders: a new training begins with them."""
        folders = [file for file in files if file.is_dir()]
        if len(folders) != len(files) or len(folders) not in (1, 2):
            return False
        if (folders[0] / "recipe.json").is_file():
            self.open_run(folders[0])
            return True
        self.new()
        assert self.wizard is not None
        self.wizard.begin_with(folders)
        return True

    def take(self, subject: object) -> None:
        """Open the run whose folder another page sent."""
        if isinstance(subject, Path):
            self.open_run(subject)

    def close_down(self) -> None:
        """Stop what the wizard and the run's page do."""
        self.desk.bridge.job_changed.disconnect(self._follow)
        self._drop_pages()

    def new(self) -> None:
        """Open the wizard."""
        from translator.gui.wizard.wizard import Wizard

        self._drop_wizard()
        self.wizard = Wizard(self.desk)
        self.wizard.left.connect(self.show_list)
        self.wizard.started.connect(self.open_run)
        self._stack.addWidget(self.wizard)
        self._stack.setCurrentWidget(self.wizard)
        self._offer()

    @Slot(object)
    def open_run(self, folder: Path) -> None:
        """Open the page of a run."""
        from translator.gui.pages.run_page import RunPage

        self._drop_run()
        self.run_page = RunPage(self.desk, folder)
        self.run_page.left.connect(self.show_list)
        self.run_page.deleted.connect(self.show_list)
        self.run_page.model_asked.connect(lambda path: self.asked.emit("models", path))
        self._stack.addWidget(self.run_page)
        self._stack.setCurrentWidget(self.run_page)
        self._drop_wizard()
        self._offer()

    @Slot()
    def show_list(self) -> None:
        """Go back to the list of runs."""
        self._stack.setCurrentWidget(self._list if self.rows else self.empty)
        self._drop_pages()
        self._offer()
        self.refresh()

    @Slot()
    def compare(self) -> None:
        """Open the runs that are chosen beside each other."""
        from translator.gui.pages.compare_runs import CompareRuns

        self._drop_pages()
        self.compare_page = CompareRuns(self.desk, self.picked)
        self.compare_page.left.connect(self.show_list)
        self._stack.addWidget(self.compare_page)
        self._stack.setCurrentWidget(self.compare_page)
        self._offer()

    @property
    def picked(self) -> list[Path]:
        """Return the folders of the runs that are chosen for a comparison."""
        return [folder for folder, row in self.rows.items() if row.pick.isChecked() and row.pick.isEnabled()]

    def refresh(self) -> None:
        """Read the runs in a thread."""
        from translator.gui.run_reader import read_summaries

        self._outdated = self._reading
        if not self._reading:
            self._reading = True
            self.desk.bridge.call(read_summaries, self._take_runs, self._refuse)

    @Slot(object)
    def _follow(self, job: Job) -> None:
        """Follow the queue: figures at once, the folders when a training begins or ends."""
        if job.task.kind not in KINDS:
            return
        if self._states.get(job.id) != job.state:
            self._states[job.id] = job.state
            self.refresh()
        folder = Path(str(job.task.arguments.get("run", "")))
        is_new = folder not in self.rows and job.progress is not None and job.progress.what == "Training"
        if is_new and self.isVisible():
            self.refresh()
        if folder in self.rows:
            self.rows[folder].show_run(self._summaries[folder], job)

    def _take_runs(self, found: "list[RunSummary]") -> None:
        self._reading = False
        if self._outdated:
            self.refresh()
            return
        self._summaries = {summary.folder: summary for summary in found}
        self._show_rows()
        if self._stack.currentWidget() in (self.empty, self._list):
            self._stack.setCurrentWidget(self._list if self.rows else self.empty)

    def _refuse(self, error: TranslatorError) -> None:
        self._reading = False
        self.notice.say(str(error))

    def _show_rows(self) -> None:
        from translator.gui.run_reader import job_of
        from translator.gui.run_row import RunRow

        for folder in [folder for folder in self.rows if folder not in self._summaries]:
            self.rows.pop(folder).deleteLater()
            self._offer()
        for place, (folder, summary) in enumerate(self._summaries.items()):
            if folder not in self.rows:
                row = RunRow(self.desk.theme)
                row.opened.connect(self._opener(folder))
                row.picked.connect(self._offer)
                row.asked.connect(partial(self._do, folder))
                self.rows[folder] = row
            if self._column.indexOf(self.rows[folder]) != place:
                self._column.insertWidget(place, self.rows[folder])
            self.rows[folder].show_run(summary, job_of(self.desk.queue, folder))
        number = len(self.rows)
        self._number.setText(self.tr("{0} runs").format(number) if number != 1 else self.tr("1 run"))

    def _opener(self, folder: Path) -> Callable[[], None]:
        return lambda: self.open_run(folder)

    def _do(self, folder: Path, verb: str) -> None:
        """Do what a row's menu asks for."""
        from translator.gui.folder import open_folder

        notes = self._summaries[folder].notes
        match verb:
            case "notes":
                self._annotate(folder, notes)
            case "star":
                self._keep(folder, replace(notes, star=not notes.star))
            case "folder":
                open_folder(folder)
            case "delete":
                self._delete(folder)

    def _annotate(self, folder: Path, notes: "Notes") -> None:
        from translator.gui.notes_dialog import NotesDialog

        entered = NotesDialog.ask(folder, notes, self)
        if entered is not None:
            self._keep(folder, entered)

    def _keep(self, folder: Path, notes: "Notes") -> None:
        self.desk.bridge.call(partial(notes.write, folder), self._after_writing, self._complain)

    def _after_writing(self, _written: None) -> None:
        self.refresh()

    def _delete(self, folder: Path) -> None:
        from translator.gui.run_reader import job_of
        from translator.gui.run_trash import move_to_trash

        job, summary = job_of(self.desk.queue, folder), self._summaries[folder]
        if summary.state == "training" or (job is not None and job.state == "running"):
            self.notice.say(self.tr("{0} is training; stop it before you delete it.").format(summary.title), "warn")
            return
        try:
            if move_to_trash(folder, summary.title, self):
                if job is not None:
                    self.desk.queue.remove(job.id)
                self.refresh()
        except TranslatorError as error:
            self._complain(error)

    def _complain(self, error: TranslatorError) -> None:
        self.notice.say(str(error))

    def _drop_pages(self) -> None:
        self._drop_wizard()
        self._drop_run()
        if self.compare_page is not None:
            self._stack.removeWidget(self.compare_page)
            self.compare_page.deleteLater()
            self.compare_page = None

    def _drop_wizard(self) -> None:
        if self.wizard is not None:
            self.wizard.close_down()
            self._stack.removeWidget(self.wizard)
            self.wizard.deleteLater()
            self.wizard = None

    def _drop_run(self) -> None:
        if self.run_page is not None:
            self.run_page.close_down()
            self._stack.removeWidget(self.run_page)
            self.run_page.deleteLater()
            self.run_page = None

    def _make_list(self) -> QWidget:
        whole = QWidget()
        self._number = QLabel()
        self._number.setProperty("role", "caption")
        self.new_button = QPushButton(self.tr("New training"))
        self.new_button.setProperty("role", "primary")
        self.new_button.setAccessibleName(self.tr("New training"))
        self.new_button.setToolTip(self.tr("Prepare a new training step by step"))
        self.new_button.clicked.connect(self.new)
        self.compare_button = QPushButton(self.tr("Compare"))
        self.compare_button.setAccessibleName(self.tr("Compare runs"))
        self.compare_button.setToolTip(self.tr("Choose two to six runs in the list to compare them"))
        self.compare_button.clicked.connect(self.compare)
        head = QHBoxLayout()
        head.setContentsMargins(SPACE_24, SPACE_8, SPACE_24, 0)
        head.setSpacing(SPACE_8)
        head.addWidget(self._number, 1)
        head.addWidget(self.compare_button)
        head.addWidget(self.new_button)
        inside = QWidget()
        inside.setProperty("role", "plain")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(SPACE_24, 0, SPACE_24, SPACE_24)
        self._column.setSpacing(SPACE_12)
        self._column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_16)
        column.addLayout(head)
        column.addWidget(area, 1)
        return whole

    def _add_actions(self) -> None:
        add, name = self.desk.actions.add, self.name
        add("train/new", self.tr("New training"), "Ctrl+N", self.new, name)
        add("train/compare", self.tr("Compare the chosen runs"), "", self.compare, name)
        add("train/list", self.tr("All runs"), "Alt+Left", self.show_list, name)
        for verb, words, keys in (
            ("save", self.tr("Save a checkpoint now"), "Ctrl+S"),
            ("annotate", self.tr("Rename or annotate the run"), "F2"),
            ("pause", self.tr("Pause the training"), "Ctrl+P"),
            ("resume", self.tr("Resume the training"), "Ctrl+R"),
            ("stop", self.tr("Stop the training and keep it"), ""),
            ("export", self.tr("Export the run"), "Ctrl+E"),
            ("delete", self.tr("Delete the run"), ""),
        ):
            add(f"train/{verb}", words, keys, self._on_run(verb), name)
        self._offer()

    def _on_run(self, verb: str) -> Callable[[], None]:
        def act() -> None:
            if self.run_page is not None:
                getattr(self.run_page, verb)()

        return act

    @Slot()
    def _offer(self) -> None:
        number, can_compare = len(self.picked), _can_compare(len(self.picked))
        self.compare_button.setEnabled(can_compare)
        self.compare_button.setText(self.tr("Compare {0}").format(number) if can_compare else self.tr("Compare"))
        self.desk.actions.find("train/compare").setEnabled(can_compare)
        for verb in ("save", "annotate", "pause", "resume", "stop", "export", "delete"):
            self.desk.actions.find(f"train/{verb}").setEnabled(self.run_page is not None)


def _can_compare(number: int) -> bool:
    """Tell whether as many runs can be compared."""
    if not number:  # the first paint does not wait for the rooms of a training
        return False
    from translator.train.comparison import FEWEST, MOST

    return FEWEST <= number <= MOST
