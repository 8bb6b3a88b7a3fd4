"""The rules of the health report for what belongs to pictures: classes, captions, sounds."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from translator.api.words import split, vocabulary
from translator.data.conditions import ConditionEntry
from translator.data.findings import SOME, Code, Finding
from translator.data.wording import count, subject, verb

if TYPE_CHECKING:
    from translator.data.folders import Source
    from translator.data.rules import Case

FEW_OF_CLASS = 20
"""Fewer pictures of a class than this are learned by heart."""
UNBALANCED = 5
"""A class with so many times the pictures of another one is most of what the networks see."""
SILENT = 1e-3
"""Loudest sample of a sound that nobody hears (-60 dB)."""
NAMED = 12
"""Classes named in one sentence."""


def classes(case: "Case") -> Iterator[Finding]:
    """Look at how many pictures each class has."""
    if not case.found.classes:
        return
    pictures = Counter(source.condition.label for source in case.found.train[0])
    numbers = {name: pictures[name] for name in case.found.classes}
    named = _listed(numbers)
    yield Finding("classes", "info", f"{len(numbers):,} {verb(len(numbers), 'class', 'classes')}: {named}.")
    if len(numbers) == 1:
        yield Finding(
            "one_class",
            "warning",
            f"There is one class only, {named}, so that a label says nothing; add a folder for another class, or train "
            "a family that needs no classes.",
        )
    few = {name: number for name, number in numbers.items() if number < FEW_OF_CLASS}
    if few:
        yield Finding(
            "class_few",
            "warning",
            f"{_listed(few)}: fewer than {FEW_OF_CLASS} pictures of a class; add more, or the networks learn them by "
            "heart.",
        )
    most, fewest = (choose(numbers, key=lambda name: numbers[name]) for choose in (max, min))
    if numbers[most] > UNBALANCED * max(1, numbers[fewest]):
        yield Finding(
            "unbalanced",
            "warning",
            f"The classes are unbalanced: {_listed({most: numbers[most], fewest: numbers[fewest]})}; the networks see "
            "what is rare too seldom, so add pictures of it.",
        )


def lacking(case: "Case") -> Iterator[Finding]:
    """List the pictures that are left out because something that belongs to them is missing."""
    for entry, files in case.found.lacking.items():
        code, lack, remedy = _LACK[entry]
        if files:
            yield Finding(
                code,
                "warning",
                f"{count(len(files), 'picture')} {verb(len(files), *lack)} and would be left out; {remedy}.",
                files,
            )


_LACK: dict[ConditionEntry, tuple[Code, tuple[str, str], str]] = {
    "label": ("no_class", ("lies in no folder of a class", "lie in no folder of a class"), "move them into one"),
    "text": ("no_caption", ("has no caption", "have no caption"), "write captions for them, or remove them"),
    "audio": ("no_sound", ("has no sound", "have no sound"), "give the sounds their names, or remove them"),
}


def strangers(case: "Case") -> Iterator[Finding]:
    """List what captions and sounds were given for and is not there."""
    files = case.found.strangers
    if files:
        yield Finding(
            "stranger",
            "warning",
            f"{count(len(files), 'picture')} that {verb(len(files), 'is', 'are')} named in the file of captions or "
            "sounds cannot be found; mend the names in it.",
            files,
        )


def captions(case: "Case") -> Iterator[Finding]:
    """Look at the texts of the training pictures."""
    sources = [source for source in case.found.train[0] if source.condition.texts]
    if not sources:
        return
    texts = [text for source in sources for text in source.condition.texts]
    lengths = [len(split(text)) for text in texts]
    words = len(vocabulary(texts, case.settings.caption_words)) - 3
    yield Finding(
        "captions",
        "info",
        f"{count(len(texts), 'caption')} of {min(lengths)} to {count(max(lengths), 'word')}; "
        f"{count(words, 'different word')} {verb(words, 'is', 'are')} learned.",
    )
    yield from _cut(case, sources, max(lengths))
    yield from _alike(sources)


def _cut(case: "Case", sources: list["Source"], longest: int) -> Iterator[Finding]:
    room = case.settings.caption_length - 1
    cut = [source for source in sources if any(len(split(text)) > room for text in source.condition.texts)]
    if cut:
        yield Finding(
            "caption_cut",
            "warning" if len(cut) > SOME * len(sources) else "info",
            f"{subject(len(cut), len(sources), 'picture', 'has', 'have')} a caption of more than {room} words, and the "
            f"rest is not read; train with --caption-length {longest + 1} to read it.",
            _paths(cut),
        )


def _alike(sources: list["Source"]) -> Iterator[Finding]:
    said = Counter(" ".join(split(text)) for source in sources for text in set(source.condition.texts))
    text, times = said.most_common(1)[0]
    if times > len(sources) / 2 and len(sources) > 1:
        yield Finding(
            "same_caption",
            "warning",
            f"{subject(times, len(sources), 'picture', 'has', 'have')} the caption {text[:60]!r}, so that words say "
            "little about a picture; write what tells the pictures apart.",
        )


def sounds(case: "Case") -> Iterator[Finding]:
    """Look at the sounds of the training pictures."""
    files = (source.condition.sound for source in case.found.train[0])
    heard = [(file, case.scan.sounds[file]) for file in files if file]
    if not heard:
        return
    seconds = [sound.seconds for _, sound in heard]
    length = case.settings.sound_seconds
    yield Finding("sounds", "info", f"{count(len(heard), 'sound')} of {min(seconds):.3g} to {max(seconds):.3g} s.")
    silent = tuple(path for path, sound in heard if sound.peak < SILENT)
    if silent:
        yield Finding(
            "silent",
            "warning",
            f"{subject(len(silent), len(heard), 'sound', 'is', 'are')} silent and would say nothing about a picture; "
            "record them anew, or remove them.",
            silent,
        )
    long = tuple(path for path, sound in heard if sound.seconds > 1.01 * length)
    if long:
        yield Finding(
            "sound_cut",
            "warning" if len(long) > SOME * len(heard) else "info",
            f"{subject(len(long), len(heard), 'sound', 'is', 'are')} longer than {length:g} s, and the rest is not "
            "heard; train with a larger --sound-seconds, or cut them.",
            long,
        )


def _listed(numbers: dict[str, int]) -> str:
    named = [f"{name} {number:,}" for name, number in numbers.items()]
    more = f" and {len(named) - NAMED:,} more" if len(named) > NAMED else ""
    return ", ".join(named[:NAMED]) + more


def _paths(sources: list["Source"]) -> tuple[Path, ...]:
    return tuple(source.path for source in sources)


CONDITION_RULES = (classes, lacking, strangers, captions, sounds)
