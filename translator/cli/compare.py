"""`translator compare MODEL MODEL... --real FOLDER`: rank Models by the same real pictures."""

from pathlib import Path
from typing import Annotated

from cyclopts import App, Parameter

from translator import paths
from translator.cli.evaluate import (
    SETTINGS,
    Device,
    ExtractorName,
    Json,
    Paired,
    Size,
    Source,
    Told,
    WeightsFile,
    command_line,
    names,
    options,
)
from translator.cli.flags import with_flags
from translator.cli.ports import MODEL, OtherPorts, Pairs
from translator.cli.show import as_json, progress, say, table
from translator.cli.stopping import stoppable
from translator.errors import ConfigError
from translator.evaluate.comparison import Comparison, compare, verdict, write_comparison
from translator.evaluate.evaluation import evaluate
from translator.evaluate.extractors.opening import open_extractor
from translator.evaluate.page import number, titled
from translator.evaluate.perceptual import perceptual
from translator.evaluate.task import Folders, task_of_model
from translator.models.library import Library

app = App(
    name="compare",
    help="""Rank Models by the same real pictures.

    Every Model makes the same number of pictures, or translates the same ones. What is better by every measure is said
    with a 95 % interval of the difference, so that chance is not taken for progress.""",
    usage="Usage: translator compare MODEL MODEL... --real FOLDER [OPTIONS]",
    help_format="plaintext",
)

_Several = tuple[str, ...]


def compare_models(
    *models: Annotated[str, Parameter(help="Names or files of two Models or more.")],
    real: Annotated[Path, Parameter(help="Folder of real pictures that none was trained on.")],
    source: Source = None,
    paired: Paired = False,
    size: Size = 0,
    by: Annotated[str, Parameter(help="Measure that decides, such as kid or coverage.", show_default=False)] = "",
    extractor: ExtractorName = "builtin",
    weights: WeightsFile = None,
    output: Annotated[
        Path | None, Parameter(name=("--output", "--out", "-o"), help="Folder of the page.", show_default=False)
    ] = None,
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
    """Rank Models by the same real pictures."""
    command = "translator compare"
    if len(models) < 2:
        raise ConfigError(f"{command}: name two Models or more.")
    judging, reading = options(given, command)
    folders = Folders(real, source, None, paired, size)
    told = Told({"label": label, "text": text}, port, others)
    where = output or paths.home() / "evaluations" / "compare"
    with progress() as report, stoppable("Stopping after the picture in work") as control:
        entries = [Library().find(name) for name in models]
        chosen = open_extractor(extractor, weights=weights, reading=reading, report=report, control=control)
        distances = [perceptual(name, report=report, control=control) for name in names(judging.perceptual)]
        work = [
            task_of_model(entry, folders, ports=told.ports(entry.sound), device=device, report=report)
            for entry in entries
        ]
        parts = [evaluate(task, chosen, judging, perceptual=distances, report=report, control=control) for task in work]
        found = compare(parts, by, command_line())
        page = write_comparison(found, where)
    if json:
        as_json(found.to_json())
        return 0
    _show(found)
    say(verdict(found))
    say(f"The page is {page}.")
    return 0


def _show(found: Comparison) -> None:
    """Print the ranking: a row for each measure, a column for each Model, best first."""
    columns = [found.parts[place].model["name"] for place in found.order]
    rows = []
    for ranking in found.rankings:
        scores = {
            place: next(s for s in (*part.scores, *part.pairs) if s.name == ranking.measure)
            for place, part in enumerate(found.parts)
        }
        title, better, _ = titled(scores[0])
        cells = []
        for place in found.order:
            behind = ranking.behind[place]
            mark = " best" if behind is None else ("" if behind.is_clear else " ~")
            cells.append(f"{number(scores[place].value)}{mark}")
        rows.append((f"{title} ({better})", *cells))
    table(("Measure", *columns), rows)
    say("A ~ says that chance may explain the difference from the best.")


app.default(with_flags(compare_models, SETTINGS, {path: setting.default for path, setting in SETTINGS.items()}))
