"""Reports: what the Convert page says of the results of its Jobs, with what can be done about each."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from translator.gui.folder import open_folder
from translator.gui.notice import Notice
from translator.gui.pages.files_model import FilesModel, sentence, words
from translator.jobs.job import Job
from translator.jobs.progress import Done, Event, Failure


class Reports:
    """Says in a Notice what became of one picture, or of a list of them."""

    def __init__(self, notice: Notice) -> None:
        self._notice = notice

    def tell(self, event: Event, replace: Callable[[], object]) -> None:
        """Say what became of the one picture that is open; `replace` converts it in place of what was there."""
        if isinstance(event, Failure):
            self._notice.say(sentence(Path(event.item), event.reason))
        elif isinstance(event, Done) and event.seconds > 0:
            self.tell_kept(_tr("Saved as {path}.").format(path=event.result), Path(event.result))
        elif isinstance(event, Done):
            text = _tr("{path} is there already and was kept.").format(path=event.result)
            self._notice.say(text, "warn", button=_tr("Replace it"), does=replace)

    def tell_kept(self, text: str, path: Path | None) -> None:
        """Say that something was kept, in a file where there is one."""
        shows = partial(open_folder, path.parent) if path else None
        self._notice.say(text, "good", button=_tr("Show in folder") if path else "", does=shows)

    def tell_end(self, job: Job, files: FilesModel) -> None:
        """Say how a Job ended, and count the list of pictures where there is one."""
        if job.state == "failed":
            self._notice.say(job.error)
        elif job.state == "finished" and files.rowCount():
            output = Path(str(job.task.arguments["output"]))
            text = _tr("{counts}; results are in {folder}.").format(counts=words(files), folder=output)
            tone = "warn" if files.count("failed") else "good"
            self._notice.say(text, tone, button=_tr("Show in folder"), does=partial(open_folder, output))


def _tr(text: str) -> str:
    return QCoreApplication.translate("ConvertPage", text)
