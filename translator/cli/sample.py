"""`translator sample MODEL`: pictures that a Model makes of noise, classes, words, sounds and numbers."""

from pathlib import Path
from typing import Annotated

from cyclopts import App, Group, Parameter

from translator.api import fields
from translator.cli.flags import with_flags
from translator.cli.ports import MODEL, OtherPorts, Pairs, given_ports
from translator.cli.show import note, progress, say
from translator.cli.stopping import stoppable
from translator.errors import ConfigError
from translator.infer.engine import Engine
from translator.infer.providers import DeviceName
from translator.infer.sample import refuse_translators
from translator.infer.samples import Sampling, sample_into
from translator.models.library import Library

app = App(
    name="sample",
    help="""Make pictures with a Model that is given none.

    Each picture is a file whose name holds the Model, the class or text, and the seed; the same seed gives the same
    picture again. A flag may be given several times: --label cat --label dog makes pictures of both. After Ctrl-C, the
    same command goes on where it was.""",
    usage="Usage: translator sample MODEL --output FOLDER [OPTIONS]",
    help_format="plaintext",
)

_MACHINE = Group("Machine", sort_key=60)
_Several = tuple[str, ...]


def sample_pictures(
    model: Annotated[str, Parameter(help="Name of a Model in the library, or the path of a Model file.")],
    /,
    *,
    output: Annotated[
        Path, Parameter(name=("--output", "--out", "-o"), help="Folder for the pictures; made when missing.")
    ],
    label: Annotated[
        _Several,
        Parameter(group=MODEL, negative="", show_default=False, help="Class name or number; all for each of them."),
    ] = (),
    text: Annotated[
        _Several, Parameter(group=MODEL, negative="", show_default=False, help="Words that say what to make.")
    ] = (),
    audio: Annotated[
        _Several, Parameter(group=MODEL, negative="", show_default=False, help="Path of a sound file.")
    ] = (),
    port: Pairs = (),
    device: Annotated[
        DeviceName, Parameter(group=_MACHINE, help="Device to work on; auto takes the first that works, in this order.")
    ] = "auto",
    threads: Annotated[int, Parameter(group=_MACHINE, help="Threads of one run on a CPU; 0 is one per core.")] = 0,
    given: dict[str, object],
    **others: OtherPorts,
) -> int:
    """Make pictures and write them into a folder."""
    command = "translator sample"
    if threads < 0:
        raise ConfigError(f"{command}: --threads is 0 or more, not {threads}.")
    options = Sampling.parse(given, command)
    entry = Library().find(model)
    refuse_translators(entry.sound)
    flags = {"label": label, "text": text, "audio": audio}
    ports = given_ports(entry.sound, flags=flags, pairs=port, others=others, command=command)
    with progress() as report, stoppable("Stopping after the picture in work") as control:
        engine = Engine(entry.path, device=device, threads=threads, report=report)
        summary = sample_into(engine, output, options, ports=ports, report=report, control=control)
    if summary.stopped:
        note("Stopped; the same command goes on where it was." if options.existing == "skip" else "Stopped.")
    say(str(summary))
    return 130 if summary.stopped else 0


_SETTINGS = {setting.path: setting for setting in fields(Sampling)}

app.default(with_flags(sample_pictures, _SETTINGS, {path: setting.default for path, setting in _SETTINGS.items()}))
