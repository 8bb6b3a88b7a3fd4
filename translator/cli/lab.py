"""`translator lab`: an objective on points of the plane, where its success and its failure can be seen."""

from pathlib import Path
from typing import Annotated

from cyclopts import App, Parameter

from translator.api import fields
from translator.cli.flags import with_flags
from translator.cli.show import as_json, note, progress, say
from translator.cli.stopping import stoppable
from translator.errors import ConfigError
from translator.lab.experiment import LabConfig, Moment, play
from translator.lab.lines import lines as apart
from translator.lab.presets import PRESETS, PresetName
from translator.lab.target import TARGETS, Target, picture

app = App(
    name="lab",
    help="""Train an objective on points of the plane and watch it.

    TARGET is ring, grid, moons, line, or a picture whose dark places are learned. `translator lab lines` shows what
    the divergences say of two parallel lines.""",
    usage="Usage: translator lab TARGET [OPTIONS]",
    help_format="plaintext",
)


@app.command
def lines(*, json: Annotated[bool, Parameter(negative="")] = False) -> int:
    """Show the divergences of two parallel lines at several distances.

    Parameters
    ----------
    json
        Print JSON.
    """
    rows = apart()
    if json:
        as_json([{"distance": row.theta, **_finite(row.distances)} for row in rows])
        return 0
    say(f"{'distance':>10} {'KL':>8} {'JS':>8} {'Wasserstein':>12}")
    for row in rows:
        found = row.distances
        say(f"{row.theta:>10.2f} {found.kl:>8.3f} {found.js:>8.3f} {found.wasserstein:>12.3f}")
    say("JS is log 2 = 0.693 wherever the lines do not touch; only Wasserstein tells how far there is to go.")
    return 0


def play_lab(
    target: Annotated[str, Parameter(help="ring, grid, moons, line, or the path of a picture.")],
    /,
    *,
    preset: Annotated[
        PresetName | None,
        Parameter(help="Begin with the settings that show one thing; flags change them.", show_default=False),
    ] = None,
    output: Annotated[
        Path | None,
        Parameter(name=("--output", "--out", "-o"), help="Folder for strip.png, last.png and curves.json."),
    ] = None,
    given: dict[str, object],
) -> int:
    """Train an objective on points of the plane and watch it."""
    begun = PRESETS[preset].values if preset else {}
    config = LabConfig.parse({**begun, **given}, "translator lab")
    learned = chosen(target)
    moments: list[Moment] = []
    with progress() as report, stoppable("Stopping after this moment") as control:
        for moment in play(config, learned, report=report, control=control):
            moments.append(moment)
        stopped = control.stopping
    _say(moments[-1])
    if output:
        from translator.lab.record import record

        for path in record(output, config, learned, moments):
            say(str(path))
    return 130 if stopped else 0


def chosen(target: str) -> Target:
    """Return a target by name or the one a picture gives; ConfigError for what is neither."""
    if target in TARGETS:
        return TARGETS[target]()
    path = Path(target)
    if not path.is_file():
        raise ConfigError(f"There is no target {target}; choose {', '.join(TARGETS)}, or give the path of a picture.")
    return picture(path)


def _say(moment: Moment) -> None:
    found = moment.distances
    say(f"After {moment.step:,} steps: KL {found.kl:.3f}, JS {found.js:.3f}, Wasserstein {found.wasserstein:.3f}")
    if moment.modes.total:
        say(f"Modes covered: {moment.modes.covered} of {moment.modes.total}; near one: {moment.modes.near:.0%}")
    if moment.verdict:
        note(moment.verdict)


def _finite(found: object) -> dict[str, float | None]:
    import math
    from dataclasses import asdict

    return {name: value if math.isfinite(value) else None for name, value in asdict(found).items()}  # type: ignore[call-overload]


_SETTINGS = {setting.path: setting for setting in fields(LabConfig)}

app.default(with_flags(play_lab, _SETTINGS, {path: setting.default for path, setting in _SETTINGS.items()}))
