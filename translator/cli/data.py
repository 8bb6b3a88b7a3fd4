"""`translator data`: make folders of pictures ready for a training."""

from pathlib import Path
from typing import Annotated

from cyclopts import App, Parameter

from translator.cli.show import note, progress, say
from translator.cli.stopping import stoppable

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
