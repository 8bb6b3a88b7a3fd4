"""`translator models`: list, show, add and remove Models."""

from pathlib import Path
from typing import Annotated, Any

from cyclopts import App, Parameter

from translator.cli.show import as_json, note, say, table
from translator.models.card import Card, PortCard
from translator.models.library import Entry, Library

Json = Annotated[bool, Parameter(negative="", show_default=False, help="Print JSON for other programs.")]
Name = Annotated[str, Parameter(help="Name of a Model in the library, or the path of a Model file.")]

app = App(name="models", help="List, show, add and remove Models.", help_format="plaintext")


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
    say(f"Added {entry.name}. Use it with: translator convert {_quoted(entry.name)} INPUT --output FOLDER")
    return 0


@app.command
def remove(name: Annotated[str, Parameter(help="Name of a Model in the library.")], /) -> int:
    """Delete a Model from the library."""
    Library().remove(name)
    say(f"Removed {name}.")
    return 0


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
            trained = f", trained at {port.trained[1]} x {port.trained[0]}" if port.trained else ""
            return f"{port.name}: picture of any size{trained}"
        case "label":
            return f"{port.name}: one of {', '.join(card.classes) or f'0 to {(port.high or 1) - 1:g}'}"
        case "number":
            return f"{port.name}: {port.low:g} to {port.high:g}, {port.default:g} when not given"
        case "text":
            return f"{port.name}: up to {port.high or 0:g} of {len(card.vocabulary)} words"
        case _:
            return f"{port.name}: {port.kind} of shape {list(port.shape)}"


def _parity(card: Card) -> list[str]:
    return [
        f"at {entry.size[1]} x {entry.size[0]} at most {entry.max_levels:g}, on average {entry.mean_levels:.2g} of 255 "
        f"levels from the network ({entry.pictures} real pictures)"
        for entry in card.parity.entries
    ] or ["not measured"]


def _size(size: int) -> str:
    return f"{size / 2**20:.1f} MB" if size >= 2**20 else f"{size / 2**10:.1f} KB"


def _quoted(name: str) -> str:
    return f'"{name}"' if " " in name else name
