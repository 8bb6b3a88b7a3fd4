"""Task: a Model, or every direction of a run, with the pictures that it is judged by."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from translator.data.dataset import Dataset
from translator.data.folders import Source
from translator.data.reader import Reader
from translator.errors import DataError, ModelError
from translator.evaluate.extractor import Picture
from translator.evaluate.pictures import WHITE, Named, Pictures
from translator.export.run import export_run
from translator.infer.engine import Engine
from translator.infer.providers import DeviceName
from translator.jobs.progress import Control, Note, Report, silent
from translator.models.card import Card
from translator.models.library import Entry, Library
from translator.train.run import Run

CHANNELS = 3


@dataclass(frozen=True)
class Task:
    """One Model against one set of real pictures.

    `source` is what a Model that translates is given, None for one that is given no picture; where `is_paired`, real
    picture i is what source picture i should become. `train` are the pictures it learnt to make. `ports` are values of
    its further inputs. `entry` is its file; `is_kept` says that it outlasts the evaluation.
    """

    name: str
    engine: Engine
    entry: Entry
    real: Pictures
    source: Pictures | None = None
    train: Pictures | None = None
    is_paired: bool = False
    ports: Mapping[str, object] = field(default_factory=dict)
    is_kept: bool = True

    @property
    def card(self) -> Card:
        """Return the Card of the Model."""
        return self.engine.card


@dataclass(frozen=True)
class Folders:
    """What a user gives: the real pictures, those to translate, those that were trained on.

    `size` is the longer side in pixels that pictures are brought to, 0 leaves them as they are.
    """

    real: Path | None = None
    source: Path | None = None
    train: Path | None = None
    is_paired: bool = False
    size: int = 0


def task_of_model(
    entry: Entry,
    folders: Folders,
    *,
    ports: Mapping[str, object] | None = None,
    device: DeviceName = "auto",
    report: Report = silent,
) -> Task:
    """Return what there is to evaluate of a Model; DataError or ModelError when pictures are missing."""
    card = entry.sound
    _refuse(card, folders)
    real, train, source = (_given(each, folders.size, card) for each in (folders.real, folders.train, folders.source))
    assert real is not None, "refused above"
    if folders.is_paired and source is not None:
        source, real = matched(source, real, report)
    engine = Engine(entry.path, device=device, report=report)
    engine.check(dict(ports or {}) | _any_label(card, ports or {}))
    return Task(entry.name, engine, entry, real, source, train, folders.is_paired, ports or {})


@contextmanager
def tasks_of_run(
    run: Run,
    folders: Folders,
    *,
    checkpoint: str = "newest",
    direction: str = "all",
    ports: Callable[[Card], Mapping[str, object]] = lambda _: {},
    device: DeviceName = "auto",
    report: Report = silent,
    control: Control | None = None,
) -> Iterator[list[Task]]:
    """Give what there is to evaluate of a run's checkpoint: a Task for every direction that makes pictures.

    The pictures are the run's own: those held out are the real ones and the ones to translate, the others those it was
    trained on; `folders` replaces them. `ports` gives values of a Model's further inputs. The Models last as long as
    the context.
    """
    with TemporaryDirectory(prefix="translator-evaluate-") as passing:
        place = Path(passing)
        own = _OwnPictures(run)
        paths = export_run(
            run, folder=place, checkpoint=checkpoint, direction=direction, report=report, control=control
        )
        entries = [entry for entry in map(Library(place).find, paths) if _makes_pictures(entry.sound)]
        if not entries:
            raise ModelError(f"The run {run.name} gives nothing that makes pictures by itself.")
        library = Library(place / "vetted")
        yield [
            _task(run, own, entry, Engine(entry.path, device=device, report=report, library=library), folders, ports)
            for entry in entries
        ]


def _makes_pictures(card: Card) -> bool:
    return card.output("image") is not None and not any(port.kind in ("latent", "tensor") for port in card.inputs)


def _task(
    run: Run,
    own: "_OwnPictures",
    entry: Entry,
    engine: Engine,
    folders: Folders,
    ports: Callable[[Card], Mapping[str, object]],
) -> Task:
    card, size = engine.card, folders.size
    target, origin = _side(run, card.target_domain, -1), _side(run, card.source_domain, 0)
    real = _given(folders.real, size, card) or own.side(target, held_out=True)
    train = _given(folders.train, size, card) or own.side(target, held_out=False)
    source = None
    if card.input("image") is not None:
        source = _given(folders.source, size, card) or own.side(origin, held_out=True)
    _refuse_empty(run, real, source)
    is_own = folders.real is None and folders.source is None
    is_paired = folders.is_paired or (run.recipe.family.data == "paired" and is_own)
    if folders.is_paired and not is_own and source is not None:
        source, real = matched(source, real)
    given = ports(card)
    engine.check(dict(given) | _any_label(card, given))
    name = card.name.removeprefix(f"{run.name}-")
    return Task(name, engine, entry, real, source, train, is_paired, given, is_kept=False)


def _refuse_empty(run: Run, real: Pictures, source: Pictures | None) -> None:
    for what, given in (("--real", real), ("--source", source)):
        if given is not None and not len(given):
            raise DataError(
                f"The run {run.name} held out no pictures to judge it by; give {what} FOLDER with pictures that it was "
                "not trained on."
            )


class _OwnPictures:
    """The pictures of a run as its networks saw them, but whole: resized to the size of the crops."""

    def __init__(self, run: Run) -> None:
        self._dataset: Dataset = run.dataset()
        old = self._dataset.reader
        geometry = replace(old.preprocess, load_size=old.preprocess.crop_size, flip=False)
        self._reader = Reader(geometry, old.colour)
        self._titles = run.domains
        self._how = repr((geometry, old.colour))

    def side(self, side: int, *, held_out: bool) -> Pictures:
        """Return the pictures of one domain; the two of a pair share their geometry."""
        sides = self._dataset.sources(held_out=held_out)
        split = "held out" if held_out else "train"
        if self._dataset.kind == "paired":
            named = tuple(self._named(row, side) for row in zip(*sides, strict=True))
        else:
            named = tuple(self._named((source,), 0) for source in sides[side])
        return Pictures(f"{self._titles[side]}, {split}", named, split)

    def _named(self, row: Sequence[Source], place: int) -> Named:
        source = row[place]

        def read() -> Picture:
            whole = self._reader.read(tuple(row))
            window = self._reader.preprocess.centre(*whole.shape[1:]).cut(whole)
            picture: Picture = window[place * CHANNELS : (place + 1) * CHANNELS].transpose(1, 2, 0).copy()
            return picture

        half = "" if source.half == "whole" else f" {source.half}"
        files = tuple(dict.fromkeys(each.path for each in row))
        how = f"{self._how} {place} {source.half}"
        return Named(f"{source.path.name}{half}", read, source.condition.label, files, how)


def matched(source: Pictures, real: Pictures, report: Report = silent) -> tuple[Pictures, Pictures]:
    """Return the pictures of both sets that have the same path below their folder, but for the suffix, in one order."""
    one, other = (
        {Path(named.name).with_suffix("").as_posix(): place for place, named in enumerate(side.named)}
        for side in (source, real)
    )
    common = [stem for stem in one if stem in other]
    if not common:
        raise DataError(
            f"No picture of {source.title} has a partner of the same name in {real.title}; pairs have the same name."
        )
    if alone := len(source) + len(real) - 2 * len(common):
        report(Note(f"{alone:,} pictures have no partner of the same name and are left out."))
    return source.chosen([one[stem] for stem in common]), real.chosen([other[stem] for stem in common])


def background_of(card: Card) -> tuple[int, int, int]:
    """Return the colour behind transparent pictures in training, white where the Card does not know it."""
    data = card.recipe.get("data")
    colour = data.get("background") if isinstance(data, dict) else None
    try:
        red, green, blue = bytes.fromhex(str(colour).removeprefix("#"))
    except ValueError:
        return WHITE
    return red, green, blue


def _given(folder: Path | None, size: int, card: Card) -> Pictures | None:
    return Pictures.below(folder, size=size, background=background_of(card)) if folder else None


def _side(run: Run, title: str, usual: int) -> int:
    return run.domains.index(title) if title in run.domains else usual % len(run.domains)


def _any_label(card: Card, ports: Mapping[str, object]) -> dict[str, object]:
    """Return class 0 for a label that is not given: a label is drawn for every picture later."""
    port = card.input("label")
    return {} if port is None or port.name in ports or card.input("image") else {port.name: 0}


def _refuse(card: Card, folders: Folders) -> None:
    if card.output("image") is None:
        given = ", ".join(port.name for port in card.outputs)
        raise ModelError(f"{card.name} gives no picture, but {given}; choose a Model that makes pictures.")
    if folders.real is None:
        raise DataError(f"Say what the pictures of {card.name} should be like: --real FOLDER.")
    translates = card.input("image") is not None
    if translates and folders.source is None:
        raise DataError(f"{card.name} translates pictures; give it some that it was not trained on: --source FOLDER.")
    if not translates and (folders.source or folders.is_paired):
        raise DataError(f"{card.name} is given no picture; leave out --source and --paired.")
