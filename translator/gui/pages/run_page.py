"""The page of one run: samples over time, curves, and what can be done with it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from translator.errors import TranslatorError
from translator.gui.button_icon import show_icon
from translator.gui.curves import Curves
from translator.gui.desk import Desk
from translator.gui.elided import ElidedLabel
from translator.gui.evaluate.order_dialog import OrderDialog
from translator.gui.evaluate.quality_view import QualityView
from translator.gui.evaluate.subject import REPORT_PAGE, Subject, add_to_queue
from translator.gui.export_dialog import ExportDialog
from translator.gui.filmstrip import Filmstrip
from translator.gui.folder import open_folder
from translator.gui.icon_button import IconButton
from translator.gui.notes_dialog import NotesDialog
from translator.gui.notice import Notice
from translator.gui.run_events import RunEvents
from translator.gui.run_models import RunModels
from translator.gui.run_reader import RunNews, RunReader, is_broken_off, job_of
from translator.gui.run_side import LIVE, RunSide, connect
from translator.gui.run_trash import move_to_trash
from translator.gui.standing import standing
from translator.gui.tokens import SPACE_8, SPACE_12, SPACE_16, SPACE_24
from translator.jobs.job import ENDED, Job, Task
from translator.jobs.progress import Event, Progress
from translator.models.library import Entry, Library
from translator.train.log import Line
from translator.train.notes import Notes
from translator.train.trend import trend

INTERVAL_MS = 1000
_STAR_PX = 18


class RunPage(QWidget):
    """Everything about one run, read from its folder once a second while it trains.

    Signals: `left` when the user goes back to the list, `deleted` when the run was moved to the trash, `model_asked`
    carries the path of a Model to show.
    """

    left = Signal()
    deleted = Signal()
    model_asked = Signal(object)

    def __init__(self, desk: Desk, folder: Path) -> None:
        super().__init__()
        self.desk, self.folder = desk, folder
        self._reader = RunReader(folder)
        self._reading = self._has_read = self._is_closed = False
        self._news: RunNews | None = None
        self._lines: list[Line] = []
        self._progress: Progress | None = None
        self._offered_at = -1
        self.filmstrip = Filmstrip(desk.theme, desk.bridge)
        self.curves, self.events, self.models = Curves(desk.theme), RunEvents(), RunModels()
        self.quality = QualityView(desk.theme, desk.bridge, folder)
        self.tabs = QTabWidget()
        self.notice = Notice(desk.theme)
        self._make_head()
        self.side = RunSide()
        self._lay_out()
        side = self.side
        for button, does in (
            (side.resume, self.resume),
            (side.save, self.save),
            (side.pause, self.pause),
            (side.stop, self.stop),
            (side.export, self.export),
            (side.show_folder, self.show_in_folder),
            (side.delete, self.delete),
        ):
            connect(button, does)
        self._timer = QTimer(self, interval=INTERVAL_MS)
        self._timer.timeout.connect(self.refresh)
        desk.bridge.job_changed.connect(self._follow_job)
        desk.bridge.event.connect(self._follow_event)
        self.models.opened.connect(self.model_asked)
        self.quality.evaluate_asked.connect(self.evaluate)
        self.quality.report_asked.connect(self._show_report)
        self._say()
        self.refresh()
        self._look_for_models()

    @property
    def title(self) -> str:
        """Return what the run is called."""
        return (self._news.notes.name if self._news is not None else "") or self.folder.name

    @property
    def job(self) -> Job | None:
        """Return the Job that trains this run, where the queue has one."""
        return job_of(self.desk.queue, self.folder)

    def pause(self) -> None:
        """Save a checkpoint, give the memory back, and keep the Job."""
        if (job := self.job) is not None:
            self.desk.queue.pause(job.id)

    def save(self) -> None:
        """Save a checkpoint and go on."""
        if (job := self.job) is not None and job.state == "running":
            self.desk.queue.save(job.id)
            self.notice.say(self.tr("A checkpoint is saved after this step; the events tell when."), "good")

    def annotate(self) -> None:
        """Ask for a name and a note, and keep them."""
        notes = NotesDialog.ask(self.folder, self._news.notes if self._news is not None else Notes(), self)
        if notes is not None:
            self.desk.bridge.call(partial(notes.write, self.folder), self._after_writing, self._complain)

    def _after_writing(self, _written: None) -> None:
        self.refresh()

    def stop(self) -> None:
        """Save a checkpoint and end the Job."""
        if (job := self.job) is not None:
            self.desk.queue.stop(job.id)

    def resume(self) -> None:
        """Go on from the newest checkpoint."""
        self.notice.hide()
        job = self.job
        if job is not None and (job.state == "paused" or job.held):
            self.desk.queue.resume(job.id)
            return
        if job is not None and job.state in ENDED:
            self.desk.queue.remove(job.id)
        title = self.tr("Training {0}").format(self.title)
        isolate = self.desk.settings.get().isolate_training
        self.desk.queue.add(Task("resume", title, {"run": str(self.folder), "isolate": isolate}))

    def export(self) -> None:
        """Ask for names and rights, and write the Models as a Job."""
        saved = self._news.checkpoints if self._news is not None else ()
        dialog = ExportDialog(self.folder.name, [checkpoint.images for checkpoint in saved], self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            title = self.tr("Exporting {0}").format(self.title)
            self.desk.queue.add(Task("export", title, {"run": str(self.folder), **dialog.values()}))
            self.notice.say(self.tr("The Models appear on the page Models when they are written."), "good")

    def evaluate(self) -> None:
        """Ask by what the run is judged, and evaluate it as a Job."""
        dialog = OrderDialog(self.desk, [self.title], [], self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            add_to_queue(self.desk, Subject.of_run(self.folder, self.title), dialog.order())
            self.notice.say(self.tr("The report can be shown here when it is written."), "good")

    @Slot()
    def _show_report(self) -> None:
        self.model_asked.emit(Subject.of_run(self.folder, self.title).folder / REPORT_PAGE)

    def delete(self) -> None:
        """Ask, and move the folder to the trash."""
        try:
            is_gone = move_to_trash(self.folder, self.title, self)
        except TranslatorError as error:
            self._complain(error)
            return
        if not is_gone:
            return
        if (job := self.job) is not None:
            self.desk.queue.remove(job.id)
        self.deleted.emit()

    def show_in_folder(self) -> None:
        """Open the run's folder in the system's file manager."""
        open_folder(self.folder)

    def close_down(self) -> None:
        """Stop reading and following."""
        if not self._is_closed:
            self._is_closed = True
            self._timer.stop()
            self.desk.bridge.job_changed.disconnect(self._follow_job)
            self.desk.bridge.event.disconnect(self._follow_event)

    @Slot()
    def refresh(self) -> None:
        """Read in a thread what is new of the run."""
        if not self._reading and not self._is_closed:
            self._reading = True
            self.desk.bridge.call(self._reader.read, self._take, self._refuse)

    def showEvent(self, event: QShowEvent) -> None:
        """Read while the page is seen."""
        super().showEvent(event)
        self._watch(self.job)
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Do not read for nobody."""
        super().hideEvent(event)
        self._timer.stop()

    def _look_for_models(self) -> None:
        """Read in a thread which Models of the library are this run's."""
        if not self._is_closed:
            find = partial(_exported, self.folder, self.desk.library)
            self.desk.bridge.call(find, self.models.show_models, self._complain)

    def _complain(self, error: TranslatorError) -> None:
        self.notice.say(str(error), button=self.tr("Show in folder"), does=self.show_in_folder)

    @Slot(object)
    def _follow_job(self, job: Job) -> None:
        if job.task.kind == "evaluate" and job.state == "finished":
            self.quality.offer_report(Subject.of_run(self.folder, self.title).is_evaluated)
        if job.task.kind == "export" and job.state == "finished":
            self._look_for_models()
        if job.task.arguments.get("run") == str(self.folder):
            self._say()
            self.refresh()

    @Slot(str, object)
    def _follow_event(self, job_id: str, event: Event) -> None:
        job = self.job
        if job is not None and job.id == job_id and isinstance(event, Progress):
            self._progress = event
            self._say()

    def _take(self, news: RunNews | None) -> None:
        self._reading, self._has_read = False, True
        if news is not None:
            self._lines = list(news.lines) if news.anew else [*self._lines, *news.lines]
            if news.anew or news.lines:
                self.curves.set_ticks(self._ticks())
            if self._news is None or list(self._news.sheets) != list(news.sheets):
                self.filmstrip.set_sheets(news.sheets)
        self._news = news
        self.events.show_events(self._events())
        self.quality.show_lines(self._events())
        self.quality.offer_report(Subject.of_run(self.folder, self.title).is_evaluated)
        self._name.say(self.title)
        self._star.setVisible(news is not None and news.notes.star)
        self._say()

    def _refuse(self, error: TranslatorError) -> None:
        self._reading = False
        self._timer.stop()
        self._complain(error)

    def _ticks(self) -> list[Line]:
        return [line for line in self._lines if "event" not in line]

    def _events(self) -> list[Line]:
        return [line for line in self._lines if "event" in line]

    def _say(self) -> None:
        """Bring words, figures and buttons up to date."""
        job, news = self.job, self._news
        reason = str(self._events()[-1].get("reason", "")) if self._events() else ""
        found = standing(news.state if news else None, job, trend(self._ticks()), reason=reason)
        if news is None and (job is None or job.state in ENDED) and not self._has_read:
            return
        self.side.say(found)
        live = self._progress if job is not None and job.state == "running" else None
        training = live if live is not None and live.what == "Training" else None
        self.side.count(news, self._seen(training), training, is_running=job is not None and job.state == "running")
        self.side.offer(news, job)
        self._watch(job)
        self._offer_resume(job)

    def _seen(self, training: Progress | None) -> int:
        """Return the images seen: what was told last, or else what the files say."""
        if training is not None:
            return training.done
        ticks = self._ticks()
        return max(self._news.images if self._news else 0, ticks[-1]["images"] if ticks else 0)

    def _watch(self, job: Job | None) -> None:
        """Read again and again only while something trains the run."""
        is_moving = (job is not None and job.state in LIVE) or (
            self._news is not None and self._news.state == "training"
        )
        if is_moving and self.isVisible() and not self._is_closed:
            if not self._timer.isActive():
                self._timer.start()
        else:
            self._timer.stop()

    def _offer_resume(self, job: Job | None) -> None:
        """After a crash, say where the run stopped and offer to go on."""
        news = self._news
        if news is None or not news.checkpoints or self._offered_at == news.images:
            return
        is_idle = job is None or job.held or job.state == "failed"
        if is_idle and is_broken_off(news.state, self._lines):
            self._offered_at = news.images
            words = self.tr("Your run stopped at {0} images: resume?").format(f"{news.images:,}")
            self.notice.say(words, "warn", button=self.tr("Resume"), does=self.resume)

    def _make_head(self) -> None:
        self._back = QToolButton()
        self._back.setText(self.tr("All runs"))
        self._back.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._back.setProperty("role", "quiet")
        self._back.setAccessibleName(self.tr("Back to all runs"))
        self._back.setToolTip(self.tr("Back to all runs"))
        self._back.clicked.connect(self.left)
        self._name = ElidedLabel(self.folder.name, "section")
        self._name.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._star = QLabel()
        self._star.setAccessibleName(self.tr("Favourite"))
        self._star.hide()
        self.edit = IconButton("edit", self.tr("Rename or annotate the run"))
        self.edit.setProperty("role", "quiet")
        connect(self.edit, self.annotate)
        self._draw_icon()
        self.desk.theme.changed.connect(self._draw_icon)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._back.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _draw_icon(self) -> None:
        show_icon(self._back, self.desk.theme, "left")
        self._star.setPixmap(self.desk.theme.icon("star", "accent").pixmap(_STAR_PX, _STAR_PX))

    def _lay_out(self) -> None:
        pictures = QSplitter(Qt.Orientation.Vertical)
        pictures.setChildrenCollapsible(False)
        pictures.setHandleWidth(1)
        self.filmstrip.setContentsMargins(0, 0, 0, SPACE_8)
        self.curves.setContentsMargins(0, SPACE_8, 0, 0)
        pictures.addWidget(self.filmstrip)
        pictures.addWidget(self.tabs)
        pictures.setSizes([1200, 1000])
        for title, widget in (
            (self.tr("Curves"), self.curves),
            (self.tr("Quality"), self.quality),
            (self.tr("Events"), self.events),
            (self.tr("Models"), self.models),
        ):
            self.tabs.addTab(widget, title)
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setExpanding(False)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.setAccessibleName(self.tr("About the run"))
        head = QHBoxLayout()
        head.setSpacing(SPACE_12)
        head.addWidget(self._back)
        head.addWidget(self._star)
        head.addWidget(self._name)
        head.addWidget(self.edit)
        head.addStretch(1)
        inside = QWidget()
        inside.setProperty("role", "plain")
        main = QVBoxLayout(inside)
        main.setContentsMargins(SPACE_24, SPACE_8, SPACE_16, SPACE_16)
        main.setSpacing(SPACE_12)
        main.addLayout(head)
        main.addWidget(self.notice)
        main.addWidget(pictures, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(_scrolling(inside), 1)
        row.addWidget(self.side)


def _exported(folder: Path, library: Library) -> list[Entry]:
    """Return the Models of a run, none while it has no folder."""
    from translator.train.exported import exported
    from translator.train.run import Run

    return exported(Run.open(folder), library) if (folder / "facts.json").is_file() else []


def _scrolling(inside: QWidget) -> QScrollArea:
    """Return an area that scrolls where the window is too low for pictures and curves."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inside)
    return area
