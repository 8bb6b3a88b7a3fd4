"""Every setting has a name for good: `tests/settings.txt` lists them all, so that a rename is a visible difference.

After a rename that is meant (with the old name in `renamed`), or a new setting, write the list anew:

    python -m tests.api.test_settings_paths
"""

from pathlib import Path

from translator.registry.catalogue import catalogue
from translator.registry.sources import HOST
from translator.train.recipe import settings

LIST = Path(__file__).parents[1] / "settings.txt"


def current() -> str:
    """Return one line for each setting: its family, or * for those that every family has, and its path."""
    families = [entry.family for entry in catalogue().families.values() if entry.distribution == HOST]
    lines = {
        f"{family.id if path.startswith('config.') else '*'} {path}" for family in families for path in settings(family)
    }
    return "".join(f"{line}\n" for line in sorted(lines))


def test_no_setting_was_renamed_unseen() -> None:
    assert current() == LIST.read_text(encoding="utf-8"), (
        "The settings differ from tests/settings.txt; `python -m tests.api.test_settings_paths` writes it anew."
    )


def test_the_own_families_are_in_the_list() -> None:
    listed = {line.split()[0] for line in LIST.read_text(encoding="utf-8").splitlines()}
    assert listed >= {"*", "cyclegan", "pix2pix", "gan"}


if __name__ == "__main__":
    LIST.write_text(current(), encoding="utf-8")
