"""`translator data`: make folders of pictures ready for a training."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from cyclopts import App, Parameter

from translator.api import DataKind
from translator.cli.show import as_json, note, progress, say
from translator.cli.stopping import stoppable

if TYPE_CHECKING:
    from translator.data.health import HealthReport

app = App(name="data", help="Make folders of pictures ready for a training.", help_format="plaintext")


@app.command
def unpack(
    source: Annotated[
        Path, Parameter(help="An idx file of pictures, such as those of MNIST, packed with gzip or not.")
    ],
    folder: Annotated[Path, Parameter(help="New folder for the pictures.")],
    /,
    *,
    labels: Annotated[
        Path | None, Parameter(help="The idx file of their labels: each label becomes a subfolder.")
    ] = None,
) -> int:
    """Unpack a file that holds many pictures into a folder of PNG files."""
    from translator.data.unpack import unpack as unpack_file

    with progress() as report, stoppable("Stopping; nothing will be kept") as control:
        unpacked = unpack_file(source, folder, labels, report, control)
    say(f"Unpacked {unpacked.pictures:,} pictures into {unpacked.folder}.")
    if unpacked.classes:
        say(f"Classes: {', '.join(unpacked.classes)}.")
    else:
        note("They are not sorted into classes; give the file of labels with --labels to have that.")
    return 0


@app.command
def split(
    folders: Annotated[list[Path], Parameter(negative="", allow_leading_hyphen=False)],
    /,
    *,
    share: float | None = None,
    seed: int | None = None,
    exclude: Annotated[list[Path] | None, Parameter(negative="", consume_multiple=True)] = None,
    include: Annotated[list[Path] | None, Parameter(negative="", consume_multiple=True)] = None,
    kind: DataKind | None = None,
    output: Path | None = None,
    json: Annotated[bool, Parameter(negative="")] = False,
) -> int:
    """Write a manifest: pictures to hold out for testing, and pictures to leave out. No picture is touched.

    Parameters
    ----------
    folders
        Folders as `translator check` takes them.
    share
        Share of every side to hold out, 0 to 0.9; that of the manifest there is, or else 0.1.
    seed
        Another number draws other pictures; that of the manifest there is, or else 0.
    exclude
        Files to leave out of the training.
    include
        Files that are no longer left out.
    kind
        What the folders hold, where it is not what their content suggests.
    output
        The manifest to write; by default one file in the user's data folder for each set of folders.
    json
        Print the manifest as JSON.
    """
    from translator.data.health import examine
    from translator.data.manifest import Manifest, usual_place
    from translator.data.recognise import recognise
    from translator.data.settings import path_of
    from translator.data.split import USUAL_SHARE, divide, refuse_unknown

    recognised = recognise(folders, kind)
    path = path_of(str(output)) if output else usual_place(recognised.settings)
    manifest = Manifest.read(path) if path.exists() else Manifest(share=USUAL_SHARE)
    left_out, back = (tuple(path_of(str(file)) for file in files or ()) for files in (exclude, include))
    with progress() as report, stoppable("Stopping; nothing will be written") as control:
        examined = examine(recognised.kind, recognised.settings, report, control)
    refuse_unknown(examined.found, (*left_out, *back))
    manifest = divide(
        examined,
        manifest.excluding(left_out).including(back),
        manifest.share if share is None else share,
        manifest.seed if seed is None else seed,
    )
    manifest.write(path)
    health = examined.judge(recognised.settings, manifest)
    if json:
        as_json({"manifest": str(path), **health.to_json()})
    else:
        _say_split(health, path, len(manifest.excluded))
    return 0


def _say_split(health: "HealthReport", manifest: Path, left_out: int) -> None:
    for title, trained, held_out in zip(health.domains, health.trained, health.held_out, strict=True):
        say(f"{title}: {trained:,} to train on, {held_out:,} held out")
    say(f"Left out: {left_out:,} files")
    say(f"Manifest: {manifest}")
    note(f"Train with --manifest {manifest}")
