"""`translator evaluate MODEL|RUN --real FOLDER`: scores, copies and pictures of a Model or a run, as a report."""

import shlex
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from cyclopts import App, Group, Parameter

from translator import paths
from translator.api import fields
from translator.cli.flags import with_flags
from translator.cli.ports import MODEL, OtherPorts, Pairs, given_ports
from translator.cli.show import as_json, note, progress, say, table
from translator.cli.stopping import stoppable
from translator.errors import ConfigError, ModelError, RunError
from translator.evaluate.alarms.report import alarms_of
from translator.evaluate.evaluation import Part, evaluate
from translator.evaluate.extractors.graph import Reading
from translator.evaluate.extractors.opening import open_extractor
from translator.evaluate.judging import Judging
from translator.evaluate.on_card import put_on_card
from translator.evaluate.page import number, titled
from translator.evaluate.perceptual import perceptual
from translator.evaluate.report import Evaluation, write
from translator.evaluate.score import Score
from translator.evaluate.task import Folders, Task, task_of_model, tasks_of_run
from translator.infer.providers import DeviceName
from translator.jobs.progress import Control, Report
from translator.models.library import Library

if TYPE_CHECKING:
    from translator.train.run import Run

app = App(
    name="evaluate",
    help="""Judge a Model, or a run, by real pictures and write a report.

    A Model that translates is given the pictures of --source; one that is given no picture makes --samples of them. A
    run knows its own pictures: those it held out, and those it was trained on. The report is one HTML page, with its
    numbers beside it as JSON. The same command gives the same numbers.""",
    usage="Usage: translator evaluate MODEL|RUN --real FOLDER [OPTIONS]",
    help_format="plaintext",
)

EXTRACTOR = Group("Extractor", sort_key=50)
_MACHINE = Group("Machine", sort_key=60)
_Several = tuple[str, ...]
Json = Annotated[bool, Parameter(negative="", help="Print the numbers as JSON for other programs.")]
Real = Annotated[
    Path | None,
    Parameter(help="Folder of real pictures that were not trained on; of a run, those it held out when not given."),
]
Source = Annotated[Path | None, Parameter(help="Folder of pictures to translate.")]
Train = Annotated[Path | None, Parameter(help="Folder of the pictures that were trained on, to look for copies.")]
Paired = Annotated[
    bool, Parameter(negative="", help="A picture of --real is what the one of the same name in --source should become.")
]
Size = Annotated[
    int, Parameter(help="Bring pictures of folders to this longer side first, in pixels; 0 leaves them as they are.")
]
ExtractorName = Annotated[
    str,
    Parameter(group=EXTRACTOR, help="builtin, fid, clean-fid, or the path of a .safetensors or an .onnx file."),
]
WeightsFile = Annotated[
    Path | None,
    Parameter(group=EXTRACTOR, help="The published weights of fid and clean-fid, when they are here already."),
]
Device = Annotated[
    DeviceName, Parameter(group=_MACHINE, help="Device of the Model; auto takes the first that works, in this order.")
]


def evaluate_subject(
    subject: Annotated[str, Parameter(help="Name or file of a Model, or name or folder of a run.")],
    /,
    *,
    real: Real = None,
    source: Source = None,
    train: Train = None,
    paired: Paired = False,
    size: Size = 0,
    extractor: ExtractorName = "builtin",
    weights: WeightsFile = None,
    checkpoint: Annotated[str, Parameter(help="Of a run: newest, best, or a number of images seen.")] = "newest",
    direction: Annotated[str, Parameter(help="Of a run: one of its Models, or all.")] = "all",
    output: Annotated[
        Path | None, Parameter(name=("--output", "--out", "-o"), help="Folder of the report.", show_default=False)
    ] = None,
    card: Annotated[
        bool, Parameter(name="--card", negative="--no-card", help="Write the scores onto the Card of a Model.")
    ] = True,
    label: Annotated[
        _Several, Parameter(group=MODEL, negative="", show_default=False, help="Class name or number; else all.")
    ] = (),
    text: Annotated[
        _Several, Parameter(group=MODEL, negative="", show_default=False, help="Words that say what to make.")
    ] = (),
    port: Pairs = (),
    device: Device = "auto",
    json: Json = False,
    given: dict[str, object],
    **others: OtherPorts,
) -> int:
    """Judge a Model or a run by real pictures and write a report."""
    judging, reading = options(given, "translator evaluate")
    folders = Folders(real, source, train, paired, size)
    where = output or paths.home() / "evaluations" / Path(subject).stem
    told = Told({"label": label, "text": text}, port, others)
    with progress() as report, stoppable("Stopping after the picture in work") as control:
        chosen = open_extractor(extractor, weights=weights, reading=reading, report=report, control=control)
        distances = [perceptual(name, report=report, control=control) for name in names(judging.perceptual)]
        with tasks(subject, folders, told, device, report, control, checkpoint=checkpoint, direction=direction) as work:
            parts = [
                evaluate(
                    task,
                    chosen,
                    judging,
                    perceptual=distances,
                    judges=(alarms_of,),
                    report=report,
                    control=control,
                )
                for task in work
            ]
            evaluation = Evaluation(subject, command_line(), tuple(parts))
            page = write(evaluation, where)
            for task, part in zip(work, parts, strict=True):
                if card and task.is_kept:
                    put_on_card(Library(), task.entry, [part])
    if json:
        as_json(evaluation.to_json())
        return 0
    for part in parts:
        show(part)
    say(f"The report is {page}.")
    return 0


@dataclass(frozen=True)
class Told:
    """What the Model is told besides pictures, as the command line has it."""

    flags: dict[str, _Several]
    pairs: _Several
    others: dict[str, str]

    def ports(self, task_card: Any) -> dict[str, Any]:
        """Return values by the names of the Model's inputs."""
        return given_ports(
            task_card, flags=self.flags, pairs=self.pairs, others=self.others, command="translator evaluate"
        )


@contextmanager
def tasks(
    subject: str,
    folders: Folders,
    told: Told,
    device: DeviceName,
    report: Report,
    control: Control,
    *,
    checkpoint: str = "newest",
    direction: str = "all",
) -> Iterator[list[Task]]:
    """Give what there is to evaluate of a Model or a run; a Model goes before a run of the same name."""
    run = _run(subject)
    if run is None:
        entry = Library().find(subject)
        yield [task_of_model(entry, folders, ports=told.ports(entry.sound), device=device, report=report)]
        return
    with tasks_of_run(
        run,
        folders,
        checkpoint=checkpoint,
        direction=direction,
        ports=told.ports,
        device=device,
        report=report,
        control=control,
    ) as found:
        yield found


def options(given: dict[str, object], command: str) -> tuple[Judging, Reading]:
    """Return the settings of the evaluation and of an ONNX extractor that were written on the command line."""
    own = {setting.path for setting in fields(Judging)}
    judging = Judging.parse({k: v for k, v in given.items() if k in own}, command)
    return judging, Reading.parse({k: v for k, v in given.items() if k not in own}, command)


def names(text: str) -> list[str]:
    """Return names with commas as a list."""
    return [name.strip() for name in text.split(",") if name.strip()]


def show(part: Part) -> None:
    """Print the scores of a part and what is said of it."""
    say("")
    say(f"{part.title}: {part.conditions.generated:,} pictures against {part.conditions.real:,} of {part.real_title}")
    rows = [_row(score) for score in (*part.scores, *part.pairs)]
    table(("Measure", "Value", "95 % interval", "Better"), rows, right=("Value",))
    for sentence in part.sentences:
        say(sentence)
    if part.copying is not None and part.copying.sentence not in part.sentences:
        say(part.copying.sentence)
    for raised in part.alarms or ():
        note(raised.alarm.sentence)
    if part.failures:
        note(f"{len(part.failures):,} pictures could not be used; the report lists them.")


def _row(score: Score) -> Sequence[str]:
    title, better, _ = titled(score)
    return title, number(score.value), f"{number(score.low)} to {number(score.high)}", better


def _run(subject: str) -> "Run | None":
    """Return the run of that name, None where a Model has it or there is none."""
    from translator.train.run import Run

    try:
        Library().find(subject)
    except ModelError as missing:
        try:
            return Run.find(subject)
        except RunError:
            if Path(subject).exists() or len(Path(subject).parts) > 1:
                raise
            raise ConfigError(f"There is neither a Model nor a run called {subject}. {missing}") from missing
    return None


def command_line() -> str:
    """Return the command line of this process."""
    import sys

    return shlex.join(["translator", *sys.argv[1:]])


SETTINGS = {setting.path: setting for config in (Judging, Reading) for setting in fields(config)}

app.default(with_flags(evaluate_subject, SETTINGS, {path: setting.default for path, setting in SETTINGS.items()}))
