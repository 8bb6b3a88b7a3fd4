"""`translator models`: list, show, add and remove Models, and write them in other precisions."""

from pathlib import Path
from typing import Annotated, Any

from cyclopts import App, Parameter

from translator.api.words import SPECIAL
from translator.cli.batch import Json, Pictures, precisions, work
from translator.cli.example import example
from translator.cli.show import as_json, note, say, table
from translator.infer.providers import DeviceName
from translator.models.card import Card, ParityEntry, PortCard
from translator.models.library import Entry, Library

Name = Annotated[str, Parameter(help="Name of a Model in the library, or the path of a Model file.")]

app = App(name="models", help="List, show, add and remove Models, and write variants of them.", help_format="plaintext")


@app.default
def list_all(*, json: Json = False) -> int:
    """List the Models in the library. A damaged file is listed with its reason, and the exit code is 1."""
    entries = Library().list()
    if json:
        as_json([_facts(entry) for entry in entries])
    elif entries:
        table(
            ("Name", "Direction", "Family", "Size", "Licence", "Added"),
            [_row(entry) for entry in entries],
            right=("Size",),
        )
        for entry in entries:
            if entry.card is None:
                note(f"{entry.name} is damaged: {entry.reason}")
    else:
        note("There is no Model yet; `translator export RUN` makes one, `translator models add FILE` takes one in.")
    return 1 if any(entry.card is None for entry in entries) else 0


@app.command
def show(name: Name, /, *, json: Json = False) -> int:
    """Show what a Model is: direction, inputs, licence, training, and how well its file equals the network."""
    entry = Library().find(name)
    card = entry.sound
    if json:
        as_json({**_facts(entry), "sha256": entry.sha256, "card": card.model_dump(mode="json")})
        return 0
    say(f"{entry.name}: {card.title}" if card.title else entry.name)
    for title, value in _lines(entry, card):
        say(f"{title:<13} {value}")
    return 0


@app.command
def add(
    file: Annotated[Path, Parameter(help="A Model file.")],
    /,
    *,
    name: Annotated[str | None, Parameter(help="Name in the library; the Model's own when not given.")] = None,
) -> int:
    """Check a Model file in a process of its own and copy it into the library. Nothing is overwritten."""
    from translator.infer.vet import vet

    entry = Library().add(file, vetted=vet(file), name=name)
    line = example(entry.name, entry.sound)
    say(f"Added {entry.name}. Use it with: {line}" if line else f"Added {entry.name}.")
    return 0


@app.command
def remove(name: Annotated[str, Parameter(help="Name of a Model in the library.")], /) -> int:
    """Delete a Model from the library."""
    Library().remove(name)
    say(f"Removed {name}.")
    return 0


@app.command
def variants(
    name: Name,
    /,
    *more: Annotated[str, Parameter(help="Further Models.")],
    output: Annotated[
        Path | None, Parameter(name=("--output", "-o"), help="Folder for the files; the library gets copies.")
    ] = None,
    library: Annotated[
        bool, Parameter(name="--library", negative="--no-library", help="Add the files to the library.")
    ] = True,
    precision: Annotated[str, Parameter(help="float32, float16 and int8, or some of them with commas.")] = (
        "float16,int8"
    ),
    pattern: Annotated[str, Parameter(help="Names of the files, from {name} and {precision}.")] = "{name}-{precision}",
    pictures: Pictures = None,
    speed: Annotated[bool, Parameter(help="Measure how fast each file is on this machine.")] = True,
    device: Annotated[DeviceName, Parameter(help="Device to measure the speed on.")] = "auto",
    threads: Annotated[int, Parameter(help="Threads of one run on a CPU; 0 is one per core.")] = 0,
    json: Json = False,
) -> int:
    """Write Models in float16 and int8, and print how far each is from its float32 Model and how fast it is."""
    from translator.export.batch import Batch

    files = tuple(Library().find(each).path for each in (name, *more))
    return work(
        Batch(
            files,
            (),
            precisions(precision),
            output,
            library,
            pattern,
            pictures,
            measures_speed=speed,
            device=device,
            threads=threads,
        ),
        json=json,
    )


def _row(entry: Entry) -> tuple[str, ...]:
    card, size, added = entry.card, _size(entry.size), f"{entry.added.astimezone():%Y-%m-%d}"
    if card is None:
        return (entry.name, "damaged", "", size, "", added)
    return (entry.name, card.direction, card.family, size, card.licence, added)


def _facts(entry: Entry) -> dict[str, Any]:
    card = entry.card
    return {
        "name": entry.name,
        "path": str(entry.path),
        "size": entry.size,
        "added": entry.added.isoformat(timespec="seconds"),
        "damaged": entry.reason or None,
        "title": card.title if card else None,
        "direction": card.direction if card else None,
        "family": card.family if card else None,
        "licence": card.licence if card else None,
    }


def _lines(entry: Entry, card: Card) -> list[tuple[str, str]]:
    lines = [
        ("Direction", card.direction or "unknown"),
        ("Family", card.family),
        *(("Input", _port(port, card)) for port in card.inputs),
        *(("Output", _port(port, card)) for port in card.outputs),
        ("Classes", f"{len(card.classes):,}" if card.classes else ""),
        ("Words", _words(card)),
        ("Use", example(entry.name, card) or "from Python: Engine(path).answer(pictures)"),
        ("Tiles", "no, it looks at the whole picture" if card.whole_image else "may be joined"),
        ("Licence", card.licence),
        ("Data", card.data_note),
        ("Intended use", card.intended_use),
        ("Training", f"{card.images_seen:,} images seen" if card.images_seen else "unknown"),
        *((name, f"{value:g}") for name, value in card.metrics.items()),
        *(("Parity", line) for line in _parity(card)),
        ("Precision", card.precision),
        ("Made", f"{card.created} by version {card.program}"),
        ("File", f"{entry.path}, {_size(entry.size)}"),
        ("sha256", entry.sha256),
    ]
    return [(title, value) for title, value in lines if value]


def _port(port: PortCard, card: Card) -> str:
    match port.kind:
        case "image":
            if all(isinstance(size, int) for size in port.shape):
                return f"{port.name}: picture of {port.shape[1]} x {port.shape[0]}"
            trained = f", trained at {port.trained[1]} x {port.trained[0]}" if port.trained else ""
            return f"{port.name}: picture of any size{trained}"
        case "label":
            return f"{port.name}: one of {', '.join(card.classes) or f'0 to {(port.high or 1) - 1:g}'}"
        case "number":
            return f"{port.name}: {port.low:g} to {port.high:g}, {port.default:g} when not given"
        case "text":
            return f"{port.name}: up to {max(0, (port.high or 0) - 1):g} of the words below"
        case "audio":
            return f"{port.name}: sound of up to {(port.high or 0) / (port.rate or 1):.3g} s at {port.rate or 0:,} Hz"
        case _:
            return f"{port.name}: {port.kind} of shape {list(port.shape)}"


def _words(card: Card) -> str:
    from translator.infer.text import known_words

    return f"{max(0, len(card.vocabulary) - len(SPECIAL)):,}: {known_words(card)}" if card.vocabulary else ""


def _parity(card: Card) -> list[str]:
    return [
        f"at {entry.size[1]} x {entry.size[0]} at most {entry.max_levels:g}, on average {entry.mean_levels:.2g} of 255 "
        f"levels from {_compared(entry)} ({entry.pictures} real pictures)"
        for entry in card.parity.entries
    ] or ["not measured"]


def _compared(entry: ParityEntry) -> str:
    """Return what a file was compared with: exported ones with the network, variants with their float32 Model."""
    return "the network" if entry.precision == "float32" else f"float32, in {entry.precision},"


def _size(size: int) -> str:
    return f"{size / 2**20:.1f} MB" if size >= 2**20 else f"{size / 2**10:.1f} KB"
