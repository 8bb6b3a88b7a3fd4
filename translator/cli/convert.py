"""`translator convert MODEL INPUT...`: translate files and folders with a Model."""

from pathlib import Path
from typing import Annotated

from cyclopts import App, Group, Parameter

from translator.api import fields
from translator.cli.flags import with_flags
from translator.cli.ports import Audio, Label, Noise, OtherPorts, Pairs, Text, given_ports
from translator.cli.show import note, progress, say
from translator.cli.stopping import stoppable
from translator.errors import ConfigError
from translator.infer.engine import Engine
from translator.infer.pipeline import Conversion, convert
from translator.infer.providers import DeviceName
from translator.models.library import Library

app = App(
    name="convert",
    help="""Translate files and folders with a Model.

    Results go into a folder, which keeps the tree below each input folder. Their pixels are sRGB; the date taken and
    transparency are kept, other metadata is not. A picture that cannot be read costs one line and exit code 1, not the
    rest. After Ctrl-C, the same command goes on where it was.""",
    usage="Usage: translator convert MODEL INPUT... --output FOLDER [OPTIONS]",
    help_format="plaintext",
)

_MACHINE = Group("Machine", sort_key=60)


def convert_files(
    model: Annotated[str, Parameter(help="Name of a Model in the library, or the path of a Model file.")],
    /,
    *inputs: Annotated[Path, Parameter(help="Pictures, and folders of pictures with all their subfolders.")],
    output: Annotated[Path, Parameter(name=("--output", "-o"), help="Folder for the results; made when missing.")],
    label: Label = None,
    text: Text = None,
    audio: Audio = None,
    noise: Noise = None,
    port: Pairs = (),
    device: Annotated[
        DeviceName, Parameter(group=_MACHINE, help="Device to work on; auto takes the first that works, in this order.")
    ] = "auto",
    threads: Annotated[int, Parameter(group=_MACHINE, help="Threads of one run on a CPU; 0 is one per core.")] = 0,
    given: dict[str, object],
    **others: OtherPorts,
) -> int:
    """Translate pictures into a folder."""
    command = "translator convert"
    if not inputs:
        raise ConfigError(f"{command}: name the pictures or folders to convert after the Model.")
    if threads < 0:
        raise ConfigError(f"{command}: --threads is 0 or more, not {threads}.")
    options = Conversion.parse(given, command)
    entry = Library().find(model)
    flags = {kind: [value] for kind, value in (("label", label), ("text", text), ("audio", audio)) if value is not None}
    ports = given_ports(entry.sound, flags=flags, noise=noise, pairs=port, others=others, command=command)
    with progress() as report, stoppable("Stopping after the picture in work") as control:
        engine = Engine(entry.path, device=device, threads=threads, report=report)
        summary = convert(engine, inputs, output, options, ports=ports, report=report, control=control)
    if summary.stopped:
        note("Stopped; the same command goes on where it was." if options.existing == "skip" else "Stopped.")
    say(str(summary))
    if summary.stopped and control.stopping:
        return 130
    return 1 if summary.failed or summary.stopped else 0


_SETTINGS = {setting.path: setting for setting in fields(Conversion)}

app.default(with_flags(convert_files, _SETTINGS, {path: setting.default for path, setting in _SETTINGS.items()}))
