"""The documentation is true where a machine can tell: links lead somewhere, command lines parse, every verb has a page.

`make docs-check` runs this file.
"""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from translator import __version__
from translator.cli.main import VERBS, app

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("plugins/**/*.md")])
LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)")
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```", re.MULTILINE | re.DOTALL)
ROW = re.compile(r"^\| `translator (\w+)` \|.*\]\(([\w./-]+)\)", re.MULTILINE)
SHELLS = {"console", "sh", "bash", "shell"}


def relative(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def links(page: Path) -> list[str]:
    """Return where a page's links lead, those to other sites left out; brackets in code are no links."""
    prose = re.sub(r"`[^`]*`", "", re.sub(BLOCK, "", page.read_text(encoding="utf-8")))
    return [target for target in LINK.findall(prose) if "://" not in target]


def commands(page: Path) -> Iterator[str]:
    """Yield the `translator ...` lines of a page's terminal blocks, continued lines joined."""
    for language, block in BLOCK.findall(page.read_text(encoding="utf-8")):
        if language in SHELLS:
            for line in re.sub(r"\\\n\s*", " ", block).splitlines():
                command = re.sub(r"^[$>] ", "", line.strip())
                if command.startswith("translator "):
                    yield command.partition("  #")[0]


EXAMPLES = [(page, command) for page in PAGES for command in commands(page)]


@pytest.mark.parametrize("page", PAGES, ids=relative)
def test_links_within_the_project_lead_to_a_file(page: Path) -> None:
    broken = [target for target in links(page) if not (page.parent / target.partition("#")[0]).exists()]
    assert broken == []


@pytest.mark.parametrize(("page", "command"), EXAMPLES, ids=[f"{relative(page)}: {line}" for page, line in EXAMPLES])
def test_a_command_line_that_is_shown_is_one_that_parses(page: Path, command: str) -> None:
    words = [word for word in shlex.split(command)[1:] if word != "..."]
    words = ["cyclegan" if word == "FAMILY" else word for word in words]
    if "--help" in words or "--version" in words:
        assert words[0] in VERBS or words[0].startswith("--")
        return
    app.parse_args(words, exit_on_error=False, print_error=False)


def test_the_pages_show_command_lines() -> None:
    assert len(EXAMPLES) > 10


@pytest.mark.parametrize("page", PAGES, ids=relative)
def test_every_verb_that_is_mentioned_exists(page: Path) -> None:
    mentioned = re.findall(r"`translator ([a-z]\w*)", page.read_text(encoding="utf-8"))
    assert sorted(set(mentioned) - set(VERBS)) == []


def test_the_index_names_a_page_for_every_verb_and_the_page_shows_it() -> None:
    index = ROOT / "docs" / "README.md"
    pages = dict(ROW.findall(index.read_text(encoding="utf-8")))
    assert pages.keys() == VERBS.keys()
    silent = [
        verb for verb, page in pages.items() if f"translator {verb}" not in (index.parent / page).read_text("utf-8")
    ]
    assert silent == []


def test_the_index_or_the_readme_leads_to_every_page() -> None:
    linked = {(page.parent / target.partition("#")[0]).resolve() for page in PAGES for target in links(page)}
    orphans = [relative(page) for page in PAGES if page.resolve() not in linked and page.parent != ROOT]
    assert [orphan for orphan in orphans if orphan != "docs/README.md"] == []


def test_the_changelog_has_this_version() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.search(rf"^## {re.escape(__version__)}\b", changelog, re.MULTILINE)


def test_the_readme_says_how_to_begin() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"`?make ([a-z-]+)`?", readme):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target
    for verb in ("check", "train", "export", "convert"):
        assert f"$ translator {verb}" in readme
