"""Installing, removing, undoing. Whatever fails or is stopped on the way, even by force, leaves what was there before.

    plan -> fetch into a folder of its own -> try it in a child process -> name it in the ledger

Nothing refers to the folder before the last step, and the last step replaces one file at once (see `ledger`).
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from importlib import metadata
from pathlib import Path

from translator import paths
from translator.errors import PluginError
from translator.registry.catalogue import catalogue
from translator.registry.installer import Say, Stopping, run
from translator.registry.ledger import Installed, Ledger
from translator.registry.plan import Plan, desk, fetching
from translator.registry.probe import Trial, try_out
from translator.registry.sources import HOST, Source, of_site, sources
from translator.registry.surroundings import Surroundings, take_signs_away
from translator.registry.verdicts import Verdicts
from translator.registry.wanted import normal


def install(plan: Plan, *, say: Say, is_stopping: Stopping) -> Installed | None:
    """Install what was planned, in place of an older version; None when it was stopped and nothing has changed."""
    ledger = Ledger()
    with ledger.locked():
        ledger.sweep()
        site = ledger.new_site(plan.name)
        with _deleted_unless_finished(site) as finished:
            if not _fetch(plan, site, say, is_stopping):
                return None
            say(f"Trying {plan.name} in a process of its own.")
            trials = _prove(plan, site, ledger, say, is_stopping)
            if trials is None:
                return None
            _settle(site)
            finished.append(site)
        entry = _entry(plan, site, trials, ledger)
        ledger.put(entry)
    _remember(entry, trials)
    say(f"Installed {entry.name} {entry.version}.")
    return entry


def remove(name: str) -> Installed:
    """Take an installed plugin out, so that `undo` can put it back; PluginError when it came in by other ways."""
    ledger = Ledger()
    with ledger.locked():
        if ledger.find(name) is None:
            raise PluginError(_not_ours(name))
        ledger.sweep()
        return ledger.drop(name)


def undo() -> tuple[tuple[Installed, ...], tuple[Installed, ...]]:
    """Take the last change of the installed plugins back; return what is gone now, and what is there again."""
    ledger = Ledger()
    with ledger.locked():
        return ledger.undo()


def _fetch(plan: Plan, site: Path, say: Say, is_stopping: Stopping) -> bool:
    """Let the installer fill the folder with exactly what was planned; tell whether it was let to."""
    surroundings = Surroundings.of(plan.name)
    surroundings.check_absent(plan.name)
    agreed = [f"{addition.name}=={addition.version}" for addition in plan.additions if addition.version]
    with desk() as folder:
        arguments = fetching(plan.wanted, surroundings, site, folder, agreed)
        if run(arguments, plan.wanted, folder, say, is_stopping) is None:
            return False
    take_signs_away(site)
    return True


def _prove(
    plan: Plan, site: Path, ledger: Ledger, say: Say, is_stopping: Stopping
) -> list[tuple[Source, Trial]] | None:
    """Load what was fetched in child processes; PluginError unless all of it works here, None when it was stopped."""
    held = ledger.find(plan.name)
    without = ledger.folder(held) if held else None
    others = [source for source in sources() if source.distribution != plan.name]
    known = {(source.name, source.distribution, source.target) for source in others}
    brought = [each for each in of_site(site) if (each.name, each.distribution, each.target) not in known]
    if not brought:
        raise PluginError(f"{plan.name} is no plugin of Translator: it has no entry point in the group translator.")
    trials: list[tuple[Source, Trial]] = []
    for source in brought:
        _check_name(source, others)
        trials.append((source, try_out(source, site, without, is_stopping=is_stopping)))
        if is_stopping():
            return None
        _check_trial(*trials[-1], say)
    _check_families(plan, trials)
    return trials


def _check_name(source: Source, others: list[Source]) -> None:
    if source.problem:
        raise PluginError(source.problem)
    rival = next((other for other in others if other.name == source.name), None)
    if rival is not None:
        owner = rival.distribution or "a file in the plugin folder"
        raise PluginError(f"The name {source.name} of this plugin is taken by {owner}; remove one of them.")


def _check_trial(source: Source, trial: Trial, say: Say) -> None:
    if trial.problem:
        for line in trial.details.splitlines():
            say(line)
        raise PluginError(f"{source.name} does not work here: {trial.problem}")


def _check_families(plan: Plan, trials: list[tuple[Source, Trial]]) -> None:
    offered = [family for _, trial in trials for family in trial.families]
    if not offered:
        raise PluginError(f"{plan.name} offers no family, so there is nothing in it to use.")
    taken = {entry.id: entry.plugin for entry in catalogue().families.values() if entry.distribution != plan.name}
    for family in offered:
        if family in taken or offered.count(family) > 1:
            owner = taken.get(family, plan.name)
            raise PluginError(f"The plugin {owner} already has a family {family}; {plan.name} has to rename its own.")


def _settle(site: Path) -> None:
    """Make the files survive a power cut, as the ledger that will name them does."""
    (site / ".lock").unlink(missing_ok=True)  # the installer's
    for path in site.rglob("*"):
        if path.is_dir():
            paths.sync_folder(path)
        elif not path.is_symlink():
            with suppress(PermissionError):  # a file that nobody may write is left to the system
                paths.sync_file(path)
    paths.sync_folder(site)


def _entry(plan: Plan, site: Path, trials: list[tuple[Source, Trial]], ledger: Ledger) -> Installed:
    found = metadata.distributions(path=[str(site)])
    packages = sorted((normal(each.metadata["Name"]), each.version) for each in found)
    return Installed(
        plan.name,
        dict(packages)[plan.name],
        site.relative_to(ledger.root).as_posix(),
        plan.wanted,
        tuple(source.name for source, _ in trials),
        tuple(family for _, trial in trials for family in trial.families),
        tuple(packages),
    )


def _remember(entry: Installed, trials: list[tuple[Source, Trial]]) -> None:
    """Save the next start from trying again what has just been tried."""
    verdicts, tried = Verdicts(), {source.name: trial.verdict for source, trial in trials}
    for source in sources():
        if source.name in tried and source.distribution == entry.name:
            verdicts.add(source, replace(tried[source.name], stamp=source.stamp))


def _not_ours(name: str) -> str:
    found = next((each for each in sources() if name in (each.name, each.distribution)), None)
    if found is None:
        return f"There is no plugin called {name}; `translator plugins` lists those there are."
    if found.distribution == HOST:
        return f"{name} is part of Translator; `translator plugins disable {name}` switches it off."
    if not found.distribution:
        return f"{name} is a file in the plugin folder {paths.plugins()}; delete it there."
    return (
        f"{name} was installed in another way; remove it with what installed it: `pip uninstall {found.distribution}`."
    )


@contextmanager
def _deleted_unless_finished(folder: Path) -> Iterator[list[Path]]:
    """Delete a folder again unless it has been put into the list by the end."""
    finished: list[Path] = []
    try:
        yield finished
    finally:
        if folder not in finished:
            shutil.rmtree(folder, ignore_errors=True)
