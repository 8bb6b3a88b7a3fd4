"""A checkpoint of a Run becomes Model files, one for each direction."""

import uuid
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pydantic
from numpy.typing import NDArray
from torch import Tensor

from translator.api.port import Export
from translator.data.dataset import open_dataset
from translator.data.previews import previews
from translator.data.settings import PATHS
from translator.errors import DataError, ExportError, ImageError
from translator.export.model import export_network
from translator.export.pictures import Frame
from translator.infer.vet import vet
from translator.jobs.progress import Control, Note, Pace, Report, silent
from translator.models.card import UNKNOWN, Card
from translator.models.file import SUFFIX
from translator.models.library import Library, check_name
from translator.train.checkpoint import Checkpoint
from translator.train.networks import load_networks
from translator.train.run import Run

ALL = "all"
NUM_PICTURES = 2


def export_run(
    run: Run,
    *,
    folder: Path | None = None,
    library: Library | None = None,
    checkpoint: str = "newest",
    direction: str = ALL,
    name: str = "",
    licence: str = UNKNOWN,
    data_note: str = UNKNOWN,
    title: str = "",
    report: Report = silent,
    control: Control | None = None,
) -> list[Path]:
    """Write the Models of a run's checkpoint as NAME-DIRECTION.onnx and return their paths.

    They go into `folder`, into `library` (vetted), or into both; the paths are those in `folder` where it is given.
    `checkpoint` is "newest", "best" or a number of images seen; `direction` is the name of one export of the family, or
    "all"; `name` is the run's unless given. Parity is measured on the run's held-out pictures, on drawn ones (with a
    Note) where those have moved. Nothing is overwritten. Raises RunError, ExportError or ModelError; a Model written
    before the failure stays.
    """
    chosen = run.checkpoint(checkpoint)
    recipe = run.recipe
    exports = recipe.family.exports(recipe.config, load_networks(run, chosen), run.facts)
    wanted = {check_name(f"{name or run.name}-{export.name}"): export for export in _named(exports, direction, run)}
    _refuse_taken(wanted, folder, library)
    batch = _batch(run, report, NUM_PICTURES)
    written: list[Path] = []
    pace = Pace(len(wanted))
    report(pace.progress("Export", 0))
    with _place(folder) as place:
        for model_name, export in wanted.items():
            if control is not None and control.stopping:
                break
            card = _card(run, export, chosen, model_name, licence=licence, data_note=data_note, title=title)
            path = place / f"{model_name}{SUFFIX}"
            pictures, values = _frames(batch), _values(batch)
            export_network(export, card=card, path=path, pictures=pictures, values=values, trained=_trained(run))
            held = library.add(path, vetted=vet(path)).path if library else path
            written.append(path if folder else held)
            report(pace.progress("Export", len(written)))
    return written


def _named(exports: Sequence[Export], direction: str, run: Run) -> list[Export]:
    found = [export for export in exports if direction in (ALL, export.name)]
    if not found:
        known = ", ".join(export.name for export in exports) or "none"
        raise ExportError(f"The run {run.name} has no direction {direction}; it has {known}.")
    return found


def _refuse_taken(names: Mapping[str, Export], folder: Path | None, library: Library | None) -> None:
    """Refuse before the work what would be refused after it."""
    held = {entry.name.casefold() for entry in library.list()} if library else set()
    for name in names:
        if name.casefold() in held:
            raise ExportError(
                f"The library has a Model called {name} already; give --name, or remove it with `translator models "
                f"remove {name}`."
            )
        if folder and (folder / f"{name}{SUFFIX}").exists():
            raise ExportError(f"{folder / f'{name}{SUFFIX}'} is there already; give --name, or move it away.")


@contextmanager
def _place(folder: Path | None) -> Iterator[Path]:
    """Give the folder to write to, made if it is not there; a temporary one for what only the library keeps."""
    if folder is None:
        with TemporaryDirectory(prefix="translator-export-") as passing:
            yield Path(passing)
        return
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError(f"The folder {folder} cannot be made: {error.strerror or error}.") from error
    yield folder


def run_pictures(run: Run, report: Report, count: int = NUM_PICTURES) -> dict[str, list[Frame]]:
    """Return the first held-out pictures by batch entry; none, with a Note, where the data is gone."""
    return _frames(_batch(run, report, count))


def _batch(run: Run, report: Report, count: int) -> dict[str, Tensor]:
    try:
        dataset = open_dataset(run.recipe.family.data, run.recipe.data, run.multiple_of).without(run.excluded)
        return previews(dataset, count)
    except (DataError, ImageError) as error:
        report(Note(f"Parity is measured on drawn pictures, because the run's own cannot be read: {error}"))
        return {}


def _frames(batch: Mapping[str, Tensor]) -> dict[str, list[Frame]]:
    images = {name: entry for name, entry in batch.items() if entry.dim() == 4}
    return {name: list(entry.permute(0, 2, 3, 1).contiguous().numpy()) for name, entry in images.items()}


def _values(batch: Mapping[str, Tensor]) -> dict[str, NDArray[Any]]:
    """Return labels, texts and sounds of the samples, by batch entry."""
    return {name: entry.numpy() for name, entry in batch.items() if name in ("label", "text", "audio")}


def _trained(run: Run) -> tuple[int, int] | None:
    facts = run.facts
    return (facts.height, facts.width) if facts.height and facts.width else None


def _card(run: Run, export: Export, chosen: Checkpoint, name: str, *, licence: str, data_note: str, title: str) -> Card:
    """Return what is known of a Model before it is written."""
    family = run.recipe.family
    source, target = _domains(run, export)
    try:
        return Card(
            id=identity(chosen, export.name),
            name=name,
            title=title or (f"{source} to {target}" if source and target else f"{family.title} {export.name}"),
            family=family.id,
            family_version=family.version,
            source_domain=source,
            target_domain=target,
            inputs=(),
            outputs=(),
            classes=run.facts.classes,
            vocabulary=run.facts.vocabulary,
            licence=licence,
            data_note=data_note,
            recipe=_recipe(run),
            images_seen=chosen.images,
        )
    except pydantic.ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        raise ExportError(f"The Card of {name} cannot be written: {first['msg']}; choose another text.") from error


def identity(chosen: Checkpoint, export: str) -> str:
    """Return the id of the Model of an Export: the same one whenever the same weights are exported."""
    weights = sorted(chosen.manifest()["sha256"].items())
    return uuid.uuid5(uuid.NAMESPACE_OID, f"{export} {weights}").hex


def _domains(run: Run, export: Export) -> tuple[str, str]:
    """Return the titles of what goes in and of what comes out, "" where the ports do not say."""
    entries = ("a", "b") if len(run.domains) == 2 else ("image",)
    titles = dict(zip(entries, run.domains, strict=False))
    source = next((titles.get(port.domain, "") for port in export.inputs if port.kind == "image"), "")
    target = next((titles.get(port.domain, "") for port in export.outputs if port.kind == "image"), "")
    return source, target


def _recipe(run: Run) -> dict[str, Any]:
    """Return the recipe without the folders of the machine that trained: a Model is shared."""
    values = run.recipe.to_json()
    values["data"] = {key: value for key, value in values["data"].items() if key not in PATHS}
    return values
