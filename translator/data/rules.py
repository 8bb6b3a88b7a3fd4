"""The rules of the health report: each looks at one case and says what it finds."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from translator.data.duplicates import duplicates
from translator.data.findings import Finding
from translator.data.folders import Found, Side, Source
from translator.data.scan import Scan
from translator.data.settings import DataSettings

FEWEST = 2
FEW = 50
"""Fewer pictures than this are learned by heart rather than learned from."""
LONG = 2.0
"""Sides of a picture in a ratio above this are squashed visibly into a square."""
SHARPER = 2.0
"""Domains whose usual sizes differ by more than this factor differ in sharpness, which the networks then translate."""


@dataclass(frozen=True)
class Case:
    """What the rules look at; `found` holds only what can be read."""

    found: Found
    scan: Scan
    settings: DataSettings

    def sides(self) -> Iterator[tuple[str, Side]]:
        """Yield the title and the training pictures of each side."""
        return zip(self.found.domains, self.found.train, strict=True)


Rule = Callable[[Case], Iterable[Finding]]


def _sizes(case: Case) -> Iterator[Finding]:
    for title, side in case.sides():
        if side:
            sizes = [case.scan.size(source) for source in side]
            (usual, times), small, large = (
                Counter(sizes).most_common(1)[0],
                min(sizes, key=_area),
                max(sizes, key=_area),
            )
            spread = (
                f"all {_by(usual)}"
                if times == len(side)
                else (f"{_by(small)} to {_by(large)}, most often {_by(usual)} ({times / len(side):.0%})")
            )
            yield Finding("size", "info", f"{title}: {_count(len(side), 'picture')}, {spread}.")
    held_out = [len(side) for side in case.found.held_out]
    if any(held_out):
        numbers = " and ".join(str(number) for number in dict.fromkeys(held_out))
        yield Finding("held_out", "info", f"Held out from training: {numbers} {_noun(max(held_out), 'picture')}.")


def _unreadable(case: Case) -> Iterator[Finding]:
    bad = sorted(case.scan.unreadable)
    if bad:
        total = len(bad) + len(case.scan.looks)
        yield Finding(
            "unreadable",
            "warning",
            f"{len(bad)} of {_count(total, 'file')} cannot be read and would be left out of the training; save them "
            "anew or remove them.",
            tuple(bad),
            tuple(case.scan.unreadable[path] for path in bad),
        )


def _unmatched(case: Case) -> Iterator[Finding]:
    alone = case.found.unmatched
    if alone:
        yield Finding(
            "unmatched",
            "warning",
            f"{_count(len(alone), 'file')} of the pairs {_has(len(alone))} no partner of the same name and would be "
            "left out; give both files of a pair the same name, or remove them.",
            alone,
        )


def _too_few(case: Case) -> Iterator[Finding]:
    paired = case.found.kind == "paired"
    for title, side in list(case.sides())[: 1 if paired else None]:
        what = "pair" if paired else "picture"
        where = "" if paired else f" of {title}"
        if len(side) < FEWEST:
            yield Finding(
                "too_few",
                "ruin",
                f"There {_is(len(side))} {_count(len(side), what)}{where} that can be trained on; a "
                f"training needs at least {FEWEST} and learns from hundreds.",
            )
        elif len(side) < FEW:
            yield Finding(
                "few",
                "warning",
                f"There are only {_count(len(side), what)}{where}; add more (some hundred are usual), "
                "or the networks learn them by heart.",
            )


def _grey(case: Case) -> Iterator[Finding]:
    for title, side in case.sides():
        grey = [source for source in side if case.scan.print(source).is_grey]
        if 0 < len(grey) < len(side):
            fewer = _files(grey if 2 * len(grey) <= len(side) else [one for one in side if one not in set(grey)])
            yield Finding(
                "grey",
                "warning",
                f"{len(grey)} of {_count(len(side), 'picture')} of {title} {_is(len(grey))} grey and "
                "the others are in colour; keep one kind, or the colours will come out pale.",
                fewer,
            )


def _transparency(case: Case) -> Iterator[Finding]:
    for title, side in case.sides():
        clear = [source for source in side if case.scan.looks[source.path].has_transparency]
        if clear:
            mixed = len(clear) < len(side)
            how_many = f"{len(clear)} of {_count(len(side), 'picture')}" if mixed else "All pictures"
            yield Finding(
                "transparency",
                "warning" if mixed else "info",
                f"{how_many} of {title} {_is(len(clear) if mixed else 2)} partly transparent and will be put on "
                f"{case.settings.background}; choose the colour with --background"
                f"{' so that it suits the others' if mixed else ''}.",
                _files(clear) if mixed else (),
            )


def _small(case: Case) -> Iterator[Finding]:
    crop = case.settings.crop_size
    if case.settings.preprocess == "none" or case.settings.preprocess == "scale_width":
        return
    for title, side in case.sides():
        small = [source for source in side if min(case.scan.size(source)) < crop]
        if small:
            usual = int(median(min(case.scan.size(source)) for source in side))
            fitting = max(8, usual // 4 * 4)
            advice = (
                "leave them out"
                if fitting >= crop
                else (f"train with --crop-size {fitting} --load-size {fitting * 9 // 8}")
            )
            yield Finding(
                "small",
                "warning",
                f"{len(small)} of {_count(len(side), 'picture')} of {title} {_is(len(small))} "
                f"smaller than the crop of {crop} pixels and will be enlarged, which blurs them; {advice}.",
                _files(small),
            )


def _long(case: Case) -> Iterator[Finding]:
    if case.settings.preprocess != "resize_and_crop":
        return
    for title, side in case.sides():
        long = [source for source in side if _ratio(case.scan.size(source)) > LONG]
        if long:
            yield Finding(
                "long",
                "warning",
                f"{len(long)} of {_count(len(side), 'picture')} of {title} {_is(len(long))} more than "
                "twice as long as wide, or as wide as high, and will be squashed into a square; train with "
                "--preprocess scale_shortside_and_crop, which keeps their shape.",
                _files(long),
            )


def _sharper(case: Case) -> Iterator[Finding]:
    if case.found.kind != "unpaired" or not all(case.found.train):
        return
    usual = [median(min(case.scan.size(source)) for source in side) for side in case.found.train]
    if max(usual) > SHARPER * min(usual):
        sharp, soft = sorted(zip(usual, case.found.domains, strict=True), reverse=True)
        yield Finding(
            "resolution",
            "warning",
            f"Pictures of {sharp[1]} usually have {sharp[0]:.0f} pixels on their shorter side and "
            f"those of {soft[1]} {soft[0]:.0f}; the networks will translate sharpness too, so use pictures of like "
            "size.",
        )


def _halves(case: Case) -> Iterator[Finding]:
    looks = {pair[0].path: case.scan.looks[pair[0].path] for pair in _pairs(case.found) if pair[0].half != "whole"}
    odd = tuple(path for path, look in looks.items() if look.width % 2)
    if odd:
        yield Finding(
            "odd_width",
            "warning",
            f"{_count(len(odd), 'side-by-side picture')} {_has(len(odd))} an odd width, so that the "
            "middle column belongs to neither half; check that both halves are equally wide.",
            odd,
        )
    narrow = tuple(path for path, look in looks.items() if look.width <= look.height)
    if narrow:
        yield Finding(
            "not_side_by_side",
            "warning",
            f"{_count(len(narrow), 'picture')} {_is(len(narrow))} not wider than high and may "
            "not show two pictures side by side; give the two sides as --a FOLDER --b FOLDER if so.",
            narrow,
        )


def _shapes(case: Case) -> Iterator[Finding]:
    pairs = [pair for pair in _pairs(case.found) if pair[0].half == "whole"]
    unlike = [pair for pair in pairs if case.scan.size(pair[0]) != case.scan.size(pair[1])]
    if unlike:
        yield Finding(
            "pair_size",
            "warning",
            f"The two pictures of {_count(len(unlike), 'pair')} have different sizes; the second is "
            "stretched onto the first, so check that they show the same cut-out.",
            _files(pair[1] for pair in unlike),
            tuple(f"{_by(case.scan.size(two))} beside {_by(case.scan.size(one))} of {one.path}" for one, two in unlike),
        )


def _notes(case: Case) -> Iterator[Finding]:
    noted = sorted((path, note) for path, look in case.scan.looks.items() for note in look.notes)
    if noted:
        paths, notes = zip(*noted, strict=True)
        yield Finding(
            "decoding",
            "info",
            f"For {_count(len(set(paths)), 'file')} something had to be decided while decoding; look at "
            "the reasons if it matters to you.",
            paths,
            notes,
        )


def _duplicates(case: Case) -> Iterator[Finding]:
    return duplicates(case.found, case.scan)


RULES: tuple[Rule, ...] = (
    _sizes,
    _too_few,
    _unreadable,
    _unmatched,
    _duplicates,
    _grey,
    _transparency,
    _small,
    _long,
    _sharper,
    _halves,
    _shapes,
    _notes,
)


def _pairs(found: Found) -> Iterator[tuple[Source, ...]]:
    return zip(*found.train, strict=True) if found.kind == "paired" else iter(())


def _files(sources: Iterable[Source]) -> tuple[Path, ...]:
    return tuple(source.path for source in sources)


def _area(size: tuple[int, int]) -> int:
    return size[0] * size[1]


def _ratio(size: tuple[int, int]) -> float:
    return max(size) / min(size)


def _by(size: Sequence[int]) -> str:
    return f"{size[0]}x{size[1]}"


def _noun(number: int, noun: str) -> str:
    return noun if number == 1 else f"{noun}s"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {_noun(number, noun)}"


def _is(number: int) -> str:
    return "is" if number == 1 else "are"


def _has(number: int) -> str:
    return "has" if number == 1 else "have"
