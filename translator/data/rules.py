"""The rules of the health report: each looks at one case and says what it finds."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from translator.data.condition_rules import CONDITION_RULES
from translator.data.duplicates import duplicates
from translator.data.findings import SOME, Finding, Severity
from translator.data.folders import Found, Side, Source
from translator.data.scan import Scan
from translator.data.settings import LOADING, DataSettings
from translator.data.wording import by, count, share, subject, verb
from translator.images.filename import shown

FEWEST = 2
FEW = 50
"""Fewer pictures than this are learned by heart rather than learned from."""
LONG = 2.0
"""Pictures whose sides are in a ratio above this are squashed visibly into a square."""
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

    def pairs(self) -> Iterator[tuple[Source, ...]]:
        """Yield the training pairs, none where the data is not paired."""
        return zip(*self.found.train, strict=True) if self.found.kind == "paired" else iter(())

    def usual(self, side: Side) -> int:
        """Return the median of the shorter sides in pixels."""
        return int(median(min(self.scan.size(source)) for source in side))


Rule = Callable[[Case], Iterable[Finding]]


def _sizes(case: Case) -> Iterator[Finding]:
    for title, side in case.sides():
        if side:
            yield Finding("size", "info", f"{title}: {count(len(side), 'picture')}, {_spread(case, side)}.")
    held_out = [len(side) for side in case.found.held_out]
    if any(held_out):
        numbers = " and ".join(f"{number:,}" for number in dict.fromkeys(held_out))
        what = "pairs" if case.found.kind == "paired" else "pictures"
        yield Finding("held_out", "info", f"Held out from training: {numbers} {what}.")


def _spread(case: Case, side: Side) -> str:
    sizes = [case.scan.size(source) for source in side]
    (usual, times), *others = Counter(sizes).most_common()
    if not others:
        return by(usual)
    small, large = (choose(sizes, key=lambda size: size[0] * size[1]) for choose in (min, max))
    return f"{by(small)} to {by(large)}, most often {by(usual)} ({times / len(side):.0%})"


def _unreadable(case: Case) -> Iterator[Finding]:
    bad = sorted(case.scan.unreadable)
    if bad:
        total = count(len(bad) + len(case.scan.looks) + len(case.scan.sounds), "file")
        yield Finding(
            "unreadable",
            "warning",
            f"{len(bad):,} of {total} cannot be read and would be left out of the training; save them anew or remove "
            "them.",
            tuple(bad),
            tuple(case.scan.unreadable[path] for path in bad),
        )


def _unmatched(case: Case) -> Iterator[Finding]:
    alone = case.found.unmatched
    if alone:
        yield Finding(
            "unmatched",
            "warning",
            f"{count(len(alone), 'file')} {verb(len(alone), 'has', 'have')} no partner of the same name on the other "
            "side and would be left out; give both files of a pair the same name, or remove them.",
            alone,
        )


def _too_few(case: Case) -> Iterator[Finding]:
    paired = case.found.kind == "paired"
    for title, side in list(case.sides())[: 1 if paired else None]:
        number = count(len(side), "pair") if paired else f"{count(len(side), 'picture')} of {title}"
        if len(side) < FEWEST:
            text = f"{number} can be trained on; a training needs at least {FEWEST} and learns from hundreds."
            yield Finding("too_few", "ruin", f"Only {text}" if side else text.replace("0", "No", 1))
        elif len(side) < FEW:
            text = "add more (some hundred are usual), or the networks learn them by heart"
            yield Finding("few", "warning", f"Only {number} can be trained on; {text}.")


def _grey(case: Case) -> Iterator[Finding]:
    for title, side in case.sides():
        grey = [source for source in side if case.scan.print(source).is_grey]
        coloured = [source for source in side if not case.scan.print(source).is_grey]
        if grey and coloured:
            fewer = min(grey, coloured, key=len)
            yield Finding(
                "grey",
                _by_share(fewer, side),
                f"{subject(len(grey), len(side), 'picture', 'is', 'are', title)} grey and the others in colour; "
                "keep one kind, because the networks learn the mixture.",
                _files(fewer),
            )


def _transparency(case: Case) -> Iterator[Finding]:
    for title, side in case.sides():
        clear = [source for source in side if case.scan.looks[source.path].has_transparency]
        if clear:
            mixed = len(clear) < len(side)
            yield Finding(
                "transparency",
                "warning" if mixed else "info",
                f"{subject(len(clear), len(side), 'picture', 'is', 'are', title)} partly transparent and will be "
                f"put on {case.settings.background}; choose the colour with --background"
                f"{' so that it suits the others' if mixed else ''}.",
                _some(clear, side),
            )


def _small(case: Case) -> Iterator[Finding]:
    crop = case.settings.crop_size
    if case.settings.preprocess not in LOADING | {"crop"}:
        return
    for title, side in case.sides():
        small = [source for source in side if min(case.scan.size(source)) < crop]
        if small:
            changes = _smaller_crop(case, side)
            yield Finding(
                "small",
                "warning",
                f"{subject(len(small), len(side), 'picture', 'is', 'are', title)} smaller than the crop of "
                f"{crop} pixels and will be enlarged, which blurs them; {_advice(changes)}.",
                _some(small, side),
                changes=changes,
            )


def _smaller_crop(case: Case, side: Side) -> tuple[tuple[str, object], ...]:
    """Return the sizes that fit the usual picture, none where the crop does already."""
    # Generators halve the picture twice or more; U-Nets want powers of two, which a multiple of 32 is nearest to.
    usual = case.usual(side)
    fitting = usual // 32 * 32 or max(8, usual // 4 * 4)
    if fitting >= case.settings.crop_size:
        return ()
    return ("crop_size", fitting), ("load_size", fitting * 9 // 8)


def _advice(changes: tuple[tuple[str, object], ...]) -> str:
    if not changes:
        return "leave them out"
    return "train with " + " ".join(f"--{name.replace('_', '-')} {value}" for name, value in changes)


def _long(case: Case) -> Iterator[Finding]:
    if case.settings.preprocess != "resize_and_crop":
        return
    for title, side in case.sides():
        long = [source for source in side if max(case.scan.size(source)) > LONG * min(case.scan.size(source))]
        if long:
            yield Finding(
                "long",
                "warning",
                f"{subject(len(long), len(side), 'picture', 'has', 'have', title)} one side more than twice the "
                "other and will be squashed into a square; train with --preprocess "
                "scale_shortside_and_crop, which keeps the shape.",
                _some(long, side),
                changes=(("preprocess", "scale_shortside_and_crop"),),
            )


def _sharper(case: Case) -> Iterator[Finding]:
    if case.found.kind != "unpaired" or not all(case.found.train):
        return
    usual = [(case.usual(side), title) for title, side in case.sides()]
    (soft, soft_title), (sharp, sharp_title) = sorted(usual)
    if sharp > SHARPER * soft:
        yield Finding(
            "resolution",
            "warning",
            f"The shorter side of pictures of {sharp_title} is usually {sharp} pixels and of {soft_title} {soft}; the "
            "networks will translate sharpness too, so use pictures of like size.",
        )


def _halves(case: Case) -> Iterator[Finding]:
    looks = {pair[0].path: case.scan.looks[pair[0].path] for pair in case.pairs() if pair[0].half != "whole"}
    odd = tuple(path for path, look in looks.items() if look.width % 2)
    if odd:
        yield Finding(
            "odd_width",
            "warning",
            f"{subject(len(odd), len(looks), 'picture', 'has', 'have')} an odd width, so that the middle "
            "column belongs to neither half; check that both halves are equally wide.",
            odd,
        )
    narrow = tuple(path for path, look in looks.items() if look.width <= look.height)
    if narrow:
        yield Finding(
            "not_side_by_side",
            "warning",
            f"{subject(len(narrow), len(looks), 'picture', 'is', 'are')} not wider than high and may not show two "
            "pictures side by side; if so, give the two sides as --a FOLDER --b FOLDER.",
            narrow,
        )


def _shapes(case: Case) -> Iterator[Finding]:
    pairs = [pair for pair in case.pairs() if pair[0].half == "whole"]
    unlike = [pair for pair in pairs if case.scan.size(pair[0]) != case.scan.size(pair[1])]
    if unlike:
        yield Finding(
            "pair_size",
            "warning",
            f"The two pictures of {share(len(unlike), len(pairs), 'pair')} have different sizes, so that the second is "
            "stretched onto the first; check that both show the same section.",
            _files(pair[1] for pair in unlike),
            tuple(
                f"{by(case.scan.size(two))} beside {by(case.scan.size(one))} of {shown(one.path)}"
                for one, two in unlike
            ),
        )


def _notes(case: Case) -> Iterator[Finding]:
    noted = sorted((path, note) for path, look in case.scan.looks.items() for note in look.notes)
    if noted:
        paths, notes = zip(*noted, strict=True)
        yield Finding(
            "decoding",
            "info",
            f"For {count(len(set(paths)), 'file')} something had to be decided while decoding; convert them "
            "yourself if the decisions do not suit you.",
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
    *CONDITION_RULES,
    _notes,
)


def _by_share(some: list[Source], side: Side) -> Severity:
    return "warning" if len(some) > SOME * len(side) else "info"


def _some(sources: list[Source], side: Side) -> tuple[Path, ...]:
    """Return the files, none where they are all there are."""
    return _files(sources) if len(sources) < len(side) else ()


def _files(sources: Iterable[Source]) -> tuple[Path, ...]:
    return tuple(source.path for source in sources)
