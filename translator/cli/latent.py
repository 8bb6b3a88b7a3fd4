"""`translator latent`: codes behind the pictures of a Model: kept, walked between, added, searched for directions."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from cyclopts import App, Group, Parameter

from translator.api import fields
from translator.cli.flags import with_flags
from translator.cli.ports import Audio, Label, Pairs, Text, given_ports
from translator.cli.show import as_json, note, progress, say, table
from translator.cli.stopping import stoppable
from translator.errors import ConfigError
from translator.infer.providers import DeviceName
from translator.latent.book import Book
from translator.latent.directions import SIGMAS
from translator.latent.finding import find, find_code
from translator.latent.space import Condition, Space
from translator.latent.walk import Walking
from translator.models.library import Library

if TYPE_CHECKING:
    from translator.jobs.progress import Control, Report
    from translator.latent.code import Values
    from translator.latent.directions import Direction
    from translator.latent.space import Pixels

app = App(
    name="latent",
    help="""Explore the codes behind the pictures of a Model.

    A code is seed:7, the name of a code that was kept, or a sum of such: "glasses - man + woman", "mean(a, b, c)".
    Models that sample and Models that decode have codes.""",
    help_format="plaintext",
)

_MACHINE = Group("Machine", sort_key=60)
_POINTS = 7
"""Pictures on each line of a sheet of directions."""

ModelName = Annotated[str, Parameter(help="Name of a Model in the library, or the path of a Model file.")]
CodeText = Annotated[str, Parameter(help="A code: seed:7, a kept name, or a sum of such.")]
Output = Annotated[Path, Parameter(name=("--output", "--out", "-o"), help="File to write, such as sheet.png.")]
Replace = Annotated[bool, Parameter(negative="", help="Put it in the place of a code that has the name.")]
Json = Annotated[bool, Parameter(negative="", help="Print JSON for other programs.")]


@Parameter(name="*")
@dataclass(frozen=True)
class Told:
    """What the Model is told besides the code, and the device."""

    label: Label = None
    text: Text = None
    audio: Audio = None
    port: Pairs = ()
    device: Annotated[DeviceName, Parameter(group=_MACHINE, help="Device to work on; auto takes the first.")] = "auto"
    threads: Annotated[int, Parameter(group=_MACHINE, help="Threads of one run on a CPU; 0 is one per core.")] = 0

    def open(self, model: str, command: str, report: "Report") -> tuple[Space, Book, Condition]:
        """Open a Model, its kept codes, and what it is told; raise ConfigError or ModelError where that cannot be."""
        if self.threads < 0:
            raise ConfigError(f"translator latent {command}: --threads is 0 or more, not {self.threads}.")
        entry = Library().find(model)
        space = Space(entry, device=self.device, threads=self.threads, report=report)
        given = {"label": self.label, "text": self.text, "audio": self.audio}
        flags = {kind: (value,) for kind, value in given.items() if value is not None}
        condition = given_ports(space.card, flags=flags, pairs=self.port, command=f"translator latent {command}")
        space.check(condition)
        return space, Book(space.card), condition


_UNTOLD = Told()


def walk_between(
    model: ModelName,
    /,
    *codes: CodeText,
    output: Annotated[
        Path, Parameter(name=("--output", "--out", "-o"), help="A strip such as walk.png, or a video, walk.mp4.")
    ],
    told: Told = _UNTOLD,
    given: dict[str, object],
) -> int:
    """Show the way from code to code as a film strip or as a video."""
    from translator.latent.walk import walk

    options = Walking.parse(given, "translator latent walk")
    with progress() as report, stoppable("Stopping after the picture in work") as control:
        space, book, condition = told.open(model, "walk", report)
        found = [find_code(space, book, text) for text in codes]
        written = walk(space, found, output, options, condition=condition, report=report, control=control)
    if written is None:
        note("Stopped; nothing was written.")
        return 130
    say(str(written))
    return 0


_WALKING = {setting.path: setting for setting in fields(Walking)}
app.command(with_flags(walk_between, _WALKING, {path: setting.default for path, setting in _WALKING.items()}), "walk")


@app.command
def mix(
    model: ModelName,
    sum_of: Annotated[str, Parameter(help='A sum of codes, such as "glasses - man + woman".')],
    /,
    *,
    output: Output,
    parts: Annotated[bool, Parameter(negative="", help="Show the codes of the sum beside its picture.")] = False,
    name: Annotated[str, Parameter(help="Keep the code under this name.")] = "",
    replace: Replace = False,
    told: Told = _UNTOLD,
) -> int:
    """Add and subtract codes and draw the result."""
    from translator.images.codec import encode
    from translator.infer.sink import prepare
    from translator.latent.walk import captioned

    with progress() as report:
        space, book, condition = told.open(model, "mix", report)
        found = find(space, book, sum_of)
        codes = [*found.parts, found.result] if parts else [found.result]
        pictures = list(space.draw([code.values for code in codes], condition, report=report))
    prepare(output.parent)
    encode(captioned([pictures], [], found.titles) if parts else pictures[0], output)
    if name:
        book.keep(found.result, name, replace=replace)
    say(str(output))
    return 0


@app.command
def average(
    model: ModelName,
    /,
    *codes: CodeText,
    output: Output,
    parts: Annotated[bool, Parameter(negative="", help="Show the codes beside the picture of their mean.")] = False,
    name: Annotated[str, Parameter(help="Keep the code under this name.")] = "",
    replace: Replace = False,
    told: Told = _UNTOLD,
) -> int:
    """Draw the mean of several codes."""
    if not codes:
        raise ConfigError("translator latent average: a mean needs codes; name some, such as seed:1 seed:2.")
    mean = f"mean({', '.join(codes)})"
    return mix(model, mean, output=output, parts=parts, name=name, replace=replace, told=told)


@app.command
def directions(
    model: ModelName,
    /,
    *,
    output: Output,
    count: Annotated[int, Parameter(help="Number of directions.")] = 5,
    of: Annotated[
        Literal["pictures", "kept"], Parameter(help="Along what pictures change most, or kept codes differ most.")
    ] = "pictures",
    samples: Annotated[int, Parameter(help="Pictures to find directions from.")] = 256,
    start: Annotated[str, Parameter(help="The code in the middle of each line.")] = "seed:0",
    told: Told = _UNTOLD,
) -> int:
    """Show the principal directions: a line of pictures from -3 to +3 standard deviations for each."""
    if count < 1 or samples < 2:
        raise ConfigError("translator latent directions: --count is 1 or more, --samples 2 or more.")
    with progress() as report, stoppable("Stopping after the picture in work") as control:
        space, book, condition = told.open(model, "directions", report)
        found = _searched(space, book, condition, of, count, samples, report, control)
        _show_directions(space, find_code(space, book, start).values, found, condition, output)
    for number, direction in enumerate(found, 1):
        say(f"Direction {number}: {direction.share:.1%} of the variance")
    say(str(output))
    return 0


@app.command
def encode(
    model: ModelName,
    picture: Annotated[Path, Parameter(help="A picture file.")],
    /,
    *,
    name: Annotated[str, Parameter(help="Keep the code under this name.")],
    replace: Replace = False,
    output: Annotated[
        Path | None, Parameter(name=("--output", "--out", "-o"), help="Write the picture of the code as well.")
    ] = None,
    told: Told = _UNTOLD,
) -> int:
    """Find the code of a picture and keep it."""
    from translator.images.codec import encode as write
    from translator.infer.sink import prepare
    from translator.latent.encoding import encoded

    with progress() as report:
        space, book, condition = told.open(model, "encode", report)
        code = book.keep(encoded(space, picture), name, replace=replace)
        if output:
            prepare(output.parent)
            write(next(space.draw([code.values], condition)), output)
    say(f"{name}: {code.origin}")
    return 0


@app.command
def keep(
    model: ModelName,
    name: Annotated[str, Parameter(help="What to call the code: letters, digits and _.")],
    code: CodeText,
    /,
    *,
    replace: Replace = False,
    told: Told = _UNTOLD,
) -> int:
    """Keep a code under a name."""
    with progress() as report:
        entry = Library().find(model)
        space = Space(entry, device=told.device, threads=told.threads, report=report)
        book = Book(space.card)
        kept = book.keep(find_code(space, book, code), name, replace=replace)
    say(f"{name}: {kept.origin}")
    return 0


@app.command
def rename(model: ModelName, name: str, new: str, /) -> int:
    """Give a kept code another name."""
    Book(Library().find(model).sound).rename(name, new)
    return 0


@app.command
def remove(model: ModelName, *names: str) -> int:
    """Forget kept codes."""
    book = Book(Library().find(model).sound)
    for name in names:
        book.remove(name)
    return 0


@app.command(name="list")
def list_codes(model: ModelName, /, *, json: Json = False) -> int:
    """List the kept codes of a Model."""
    card = Library().find(model).sound
    codes = Book(card).codes()
    if json:
        as_json([{"name": code.name, "origin": code.origin, "values": code.values.tolist()} for code in codes])
    elif codes:
        table(("Code", "Came of"), [(code.name, code.origin) for code in codes])
    else:
        note(f"No code of {card.name} is kept; `translator latent keep {card.name} NAME seed:7` keeps one.")
    return 0


@app.command
def nearest(
    model: ModelName,
    /,
    *codes: CodeText,
    train: Annotated[Path, Parameter(help="Folder of the pictures that were trained on.")],
    output: Annotated[
        Path | None, Parameter(name=("--output", "--out", "-o"), help="Write a sheet of both beside each other.")
    ] = None,
    told: Told = _UNTOLD,
) -> int:
    """Find the training picture that the picture of each code is most like; of the seeds 0 to 7 where none is named."""
    from translator.latent.nearest import nearest as nearest_of

    with progress() as report, stoppable("Stopping after the picture in work") as control:
        space, book, condition = told.open(model, "nearest", report)
        found = [find_code(space, book, text) for text in codes or [f"seed:{seed}" for seed in range(8)]]
        pictures = list(space.draw([code.values for code in found], condition, report=report))
        neighbours = nearest_of(pictures, train, report=report, control=control)
    rows = [
        (code.title, str(one.path), f"{one.distance:.1f}", "mirrored" if one.mirrored else "")
        for code, one in zip(found, neighbours, strict=True)
    ]
    table(("Code", "Most like", "Distance", ""), rows, right=("Distance",))
    if output:
        _write_rows([pictures, [one.pixels for one in neighbours]], ["sample", "most like it"], output)
    return 0


def _searched(
    space: Space,
    book: Book,
    condition: Condition,
    of: str,
    count: int,
    samples: int,
    report: "Report",
    control: "Control",
) -> "list[Direction]":
    from translator.latent.directions import of_codes, of_pictures

    if of == "kept":
        return of_codes([code.values for code in book.codes()], count)
    return of_pictures(space, count, samples=samples, condition=condition, report=report, control=control)


def _show_directions(
    space: Space, middle: "Values", found: "list[Direction]", condition: Condition, output: Path
) -> None:
    sigmas = [SIGMAS * (2 * place / (_POINTS - 1) - 1) for place in range(_POINTS)]
    codes = [middle + sigma * direction.values for direction in found for sigma in sigmas]
    pictures = list(space.draw(codes, condition))
    rows = [pictures[start : start + _POINTS] for start in range(0, len(pictures), _POINTS)]
    _write_rows(rows, [f"direction {number}" for number in range(1, len(rows) + 1)], output)


def _write_rows(rows: "list[list[Pixels]]", sides: list[str], output: Path) -> None:
    from translator.images.codec import encode as write
    from translator.infer.sink import prepare
    from translator.latent.walk import captioned

    prepare(output.parent)
    write(captioned(rows, sides), output)
