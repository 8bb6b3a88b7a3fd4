"""Page: an evaluation as HTML, with its pictures inside it and nothing from elsewhere. Light and dark."""

import base64
from collections.abc import Iterable, Sequence
from html import escape

import numpy as np

from translator import __version__
from translator.evaluate.evaluation import Copying, Part, Raised
from translator.evaluate.extractor import Picture
from translator.evaluate.extractors.inception import NAME as INCEPTION
from translator.evaluate.gallery import Gallery
from translator.evaluate.paired import PAIRED
from translator.evaluate.score import MEASURES, Score
from translator.images.resize import fit, resize
from translator.images.write import to_bytes

LARGEST = 320
"""The longer side in pixels that a picture has on the page; larger ones are made smaller."""

_SHARES = ("precision", "recall", "coverage")
_PERCEPTUAL = {"lpips": ("LPIPS (AlexNet)", "lower"), "dists": ("DISTS", "lower")}


def page(subject: str, command: str, parts: Sequence[Part]) -> str:
    """Return the page of an evaluation."""
    body = "".join(_part(part, len(parts) > 1) for part in parts)
    return document(
        f"Evaluation of {subject}",
        f"<header><h1>{escape(subject)}</h1><p class=muted>Evaluated with Translator {__version__}.</p></header>"
        f"{body}{command_section(command)}",
    )


def document(title: str, body: str) -> str:
    """Return a whole page around some HTML."""
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; img-src data:; style-src '
        f"'unsafe-inline'\"><title>{escape(title)}</title><style>{_STYLE}</style></head><body><main>{body}</main>"
        "</body></html>\n"
    )


def _part(part: Part, is_one_of_several: bool) -> str:
    title = f"<h2 class=part>{escape(part.title)}</h2>" if is_one_of_several else ""
    return "".join(
        (
            f"<section>{title}",
            _facts(part),
            _words(part.sentences),
            _score_table("Scores", part.scores, part.reference),
            _score_table("Pairs", part.pairs, ()) if part.pairs else "",
            _class_table(part.by_class),
            _alarms(part.alarms),
            _copies(part.copying),
            *(gallery_section(gallery) for gallery in part.galleries),
            _failures(part),
            _conditions(part),
            "</section>",
        )
    )


def _facts(part: Part) -> str:
    model, known = part.model, part.conditions
    facts = [
        ("Model", f"{model['name']}, {model['family']}"),
        ("Trained on", f"{model['images_seen']:,} images seen" if model["images_seen"] else "unknown"),
        ("Pictures", f"{known.generated:,} generated against {known.real:,} real ones ({part.real_title})"),
        ("Extractor", part.extractor_title),
    ]
    return f"<dl class=facts>{''.join(f'<div><dt>{escape(k)}</dt><dd>{escape(v)}</dd></div>' for k, v in facts)}</dl>"


def _words(sentences: Iterable[str]) -> str:
    found = "".join(f"<li>{escape(sentence)}</li>" for sentence in sentences)
    return f"<ul class=words>{found}</ul>" if found else ""


def _score_table(title: str, scores: Sequence[Score], reference: Sequence[Score]) -> str:
    usual = {score.name: score for score in reference}
    rows = "".join(_score_row(score, usual.get(score.name), bool(reference)) for score in scores)
    more = "<th class=number>Training pictures</th>" if reference else ""
    note = (
        "<p class=muted>Intervals are 95 % bootstrap intervals."
        + (
            " The last column scores as many training pictures as were generated: what a perfect model reaches."
            if more
            else ""
        )
        + "</p>"
    )
    return (
        f"<h3>{title}</h3><table><thead><tr><th>Measure</th><th class=number>Value</th><th class=number>Interval</th>"
        f"<th></th>{more}<th>What it says</th></tr></thead><tbody>{rows}</tbody></table>{note}"
    )


def _score_row(score: Score, usual: Score | None, has_reference: bool) -> str:
    title, better, explained = titled(score)
    arrow = "↓" if better == "lower" else "↑"
    more = f"<td class=number>{number(usual.value) if usual else '–'}</td>" if has_reference else ""
    return (
        f"<tr><th scope=row>{escape(title)} <span class=arrow title='{better} is better'>{arrow}</span></th>"
        f"<td class=number><b>{number(score.value)}</b></td>"
        f"<td class='number muted'>{number(score.low)} to {number(score.high)}</td>"
        f"<td>{_bar(score)}</td>{more}<td class=muted>{escape(explained)}</td></tr>"
    )


def titled(score: Score) -> tuple[str, str, str]:
    """Return the title of a score, which way is better, and what it says; only the published Inception makes an FID."""
    if score.name in _PERCEPTUAL or score.name in PAIRED:
        title, better = _PERCEPTUAL.get(score.name) or (PAIRED[score.name].title, PAIRED[score.name].better)
        return title, better, "Mean over the pairs."
    measure = MEASURES[score.name]
    title = measure.title
    if score.name == "fd" and score.conditions.extractor.name == INCEPTION:
        title = "FID" if score.conditions.extractor.resize.startswith("TensorFlow") else "clean-FID"
    return title, measure.better, measure.explained


def number(value: float) -> str:
    """Return a number for a table, with four digits or four places."""
    if abs(value) < 1e-12:
        return "0"
    if abs(value) >= 1000:
        return f"{value:,.0f}"
    if abs(value) < 0.001:
        return f"{value:.2e}"
    return f"{value:.4f}" if abs(value) < 1 else f"{value:#.4g}"


def _bar(score: Score) -> str:
    """Return the value and its interval between 0 and 1, for measures that are shares."""
    if score.name not in _SHARES:
        return ""
    low, value, high = (100 * min(1.0, max(0.0, x)) for x in (score.low, score.value, score.high))
    return (
        "<svg class=bar viewBox='0 0 100 8' preserveAspectRatio='none' aria-hidden=true>"
        "<rect class=track width='100' height='8' rx='1'/>"
        f"<rect class=fill width='{value:.2f}' height='8' rx='1'/>"
        f"<rect class=whisker x='{low:.2f}' y='3' width='{max(0.6, high - low):.2f}' height='2'/></svg>"
    )


def _class_table(scores: Sequence[Score]) -> str:
    if not scores:
        return ""
    names = [name for name in MEASURES if any(score.name == name for score in scores)]
    by = {(score.part, score.name): score for score in scores}
    head = "".join(f"<th class=number>{escape(MEASURES[name].title)}</th>" for name in names)
    rows = []
    for label in dict.fromkeys(score.part for score in scores):
        known = next(score.conditions for score in scores if score.part == label)
        cells = "".join(
            f"<td class=number>{number(by[label, name].value) if (label, name) in by else '–'}</td>" for name in names
        )
        rows.append(
            f"<tr><th scope=row>{escape(label)}</th>"
            f"<td class=number>{known.generated:,} / {known.real:,}</td>{cells}</tr>"
        )
    return (
        "<h3>By class</h3><div class=scroll><table><thead><tr><th>Class</th><th class=number>Made / real</th>"
        f"{head}</tr></thead>"
        f"<tbody>{''.join(rows)}</tbody></table></div>"
    )


def _alarms(alarms: Sequence[Raised] | None) -> str:
    if alarms is None:
        return ""
    if not alarms:
        return "<h3>Alarms</h3><p class=good>None was raised.</p>"
    found = "".join(
        f"<div class=alarm><b>{escape(raised.alarm.name.replace('_', ' '))}</b> {escape(raised.alarm.sentence)}"
        f"{_rows(raised.evidence) if raised.evidence else ''}</div>"
        for raised in alarms
    )
    return f"<h3>Alarms</h3>{found}"


def _copies(found: Copying | None) -> str:
    if found is None:
        return ""
    kind = "bad" if found.is_copying or found.gap[1] > 0 else "good"
    facts = (
        ("Share of suspects", f"{100 * found.share:.2f} % ({100 * found.low:.2f} to {100 * found.high:.2f} %)"),
        ("Probability of as many by chance", f"{found.p:.3g}"),
        ("Authentic pictures", f"{100 * found.authenticity:.1f} %"),
        ("C_T", f"{found.c_t:.2f} (clear below about −3)"),
        ("Frechet distance to training pictures", number(found.to_train)),
        ("Frechet distance to held-out pictures", number(found.to_held_out)),
        ("Gap", f"{number(found.gap[0])} ({number(found.gap[1])} to {number(found.gap[2])})"),
    )
    rows = "".join(f"<tr><th scope=row>{escape(k)}</th><td>{escape(v)}</td></tr>" for k, v in facts)
    return (
        f"<h3>Copies of training pictures</h3><p class={kind}>{escape(found.sentence)}</p>"
        f"<table class=narrow>{rows}</table>"
    )


def gallery_section(gallery: Gallery) -> str:
    """Return a gallery with its title and words."""
    return f"<h3>{escape(gallery.title)}</h3><p class=muted>{escape(gallery.words)}</p>{_rows(gallery)}"


def _rows(gallery: Gallery) -> str:
    """Return a grid of single pictures, a strip for each row of many, or groups of those that belong together."""
    if not gallery.columns and len(gallery.rows) == 1:
        return f"<div class=grid>{''.join(_figure(c.pixels, c.caption) for c in gallery.rows[0])}</div>"
    if not gallery.columns:
        strips = (
            f"<div class=strip>{''.join(_figure(c.pixels, c.caption) for c in row)}</div>" for row in gallery.rows
        )
        return f"<div class=walk>{''.join(strips)}</div>"
    groups = []
    for row in gallery.rows:
        cells = "".join(
            _figure(cell.pixels, cell.caption, title) for cell, title in zip(row, gallery.columns, strict=True)
        )
        groups.append(f"<div class=group>{cells}</div>")
    return f"<div class=groups>{''.join(groups)}</div>"


def _figure(pixels: Picture, caption: str, title: str = "") -> str:
    head = f"<span class=head>{escape(title)}</span>" if title else ""
    below = f"<figcaption title='{escape(caption)}'>{escape(caption)}</figcaption>" if caption else ""
    return f"<figure>{head}<img alt='{escape(caption or title or 'picture')}' src='{_uri(pixels)}'>{below}</figure>"


def _uri(pixels: Picture) -> str:
    """Return a picture as a data URI; small ones are enlarged by a whole factor, so that pixels can be counted."""
    height, width = pixels.shape[:2]
    if max(height, width) > LARGEST:
        pixels = resize(pixels, *fit(width, height, LARGEST))
    factor = max(1, 96 // max(height, width))
    if factor > 1:
        pixels = np.repeat(np.repeat(pixels, factor, 0), factor, 1)
    kind = "png" if max(height, width) <= 128 else "jpeg"
    return f"data:image/{kind};base64,{base64.b64encode(to_bytes(pixels, f'.{kind}')).decode()}"


def _failures(part: Part) -> str:
    if not part.failures:
        return ""
    rows = "".join(f"<li><b>{escape(f.item)}</b> {escape(f.reason)}</li>" for f in part.failures)
    summary = f"<summary>{len(part.failures):,} pictures could not be used</summary>"
    return f"<h3>Left out</h3><details>{summary}<ul>{rows}</ul></details>"


def _conditions(part: Part) -> str:
    known = part.conditions
    facts = [
        ("Extractor", f"{known.extractor.name}, sha256 {known.extractor.sha256}"),
        ("How pictures were read", known.extractor.resize),
        ("Real pictures", f"{known.real:,} ({known.split}), sha256 {known.real_sha256}"),
        ("Generated pictures", f"{known.generated:,}"),
        ("Seed", str(known.seed)),
        ("Model", f"id {part.model['id']}, graph sha256 {part.model['graph_sha256']}, {part.model['provider']}"),
        ("Versions", ", ".join(f"{name} {version}" for name, version in known.versions.items())),
    ]
    rows = "".join(f"<tr><th scope=row>{escape(k)}</th><td class=code>{escape(v)}</td></tr>" for k, v in facts)
    return (
        "<h3>Conditions</h3><p class=muted>Scores under other conditions cannot be compared with these.</p>"
        f"<table class=narrow>{rows}</table>"
    )


def command_section(command: str) -> str:
    """Return the command line that repeats what is on the page."""
    return f"<section><h3>Do it again</h3><pre>{escape(command)}</pre></section>"


_STYLE = """
:root{color-scheme:light dark;--ground:#f6f7f9;--surface:#fff;--line:#e2e5ea;--text:#1a1e24;--muted:#5f6875;
--accent:#3d5bf5;--track:#e9ebef;--good:#1b7f46;--bad:#c9372c}
@media (prefers-color-scheme:dark){:root{--ground:#15171c;--surface:#1d2027;--line:#313744;--text:#e9ebee;
--muted:#98a1ae;--accent:#8197ff;--track:#313744;--good:#4cc38a;--bad:#ff7b72}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--text);font:15px/1.5 system-ui,"Segoe UI",Roboto,sans-serif}
main{max-width:1120px;margin:0 auto;padding:32px 24px 64px}
header{margin-bottom:16px}
h1{font-size:26px;line-height:1.2;margin:0 0 4px}
h2.part{font-size:20px;margin:0 0 16px}
h3{font-size:16px;margin:32px 0 8px}
p{margin:0 0 12px}
section{background:var(--surface);border:1px solid var(--line);border-radius:12px;padding:24px;margin:16px 0}
section>h3:first-child{margin-top:0}
.muted{color:var(--muted)}
.good{color:var(--good)}
.bad{color:var(--bad)}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(230px,1fr));gap:16px;margin:0 0 16px}
.facts dt{color:var(--muted);font-size:13px}
.facts dd{margin:0}
.words{margin:0 0 8px;padding:12px 16px 12px 32px;background:var(--ground);border-radius:8px}
.words li{margin:4px 0}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
.narrow{width:auto}
th,td{text-align:left;padding:6px 16px 6px 0;border-bottom:1px solid var(--line);vertical-align:top;font-weight:400}
thead th{color:var(--muted);font-size:13px;white-space:nowrap}
th.number,td.number{text-align:right;white-space:nowrap}
tbody th{white-space:nowrap}
.scroll{overflow-x:auto}
.arrow{color:var(--muted)}
.bar{width:96px;height:8px;display:block;margin-top:8px}
.track{fill:var(--track)}
.fill{fill:var(--accent);opacity:.55}
.whisker{fill:var(--text)}
.code,pre{font:12.5px/1.5 ui-monospace,Consolas,monospace;overflow-wrap:anywhere}
pre{background:var(--ground);border-radius:8px;padding:12px 16px;white-space:pre-wrap;margin:0}
.grid{display:grid;grid-template-columns:repeat(auto-fill,minmax(112px,1fr));gap:12px}
.groups{display:flex;flex-wrap:wrap;gap:16px}
.group{display:flex;gap:4px;padding:8px;border:1px solid var(--line);border-radius:8px}
.group figure{width:144px}
.walk{overflow-x:auto}
.strip{display:flex;gap:2px;margin-bottom:6px}
.strip figure{flex:1 0 64px}
figure{margin:0;min-width:0}
figure img{width:100%;height:auto;display:block;border-radius:4px;background:var(--track)}
figcaption{font-size:12px;color:var(--muted);white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.head{display:block;font-size:12px;color:var(--muted)}
.alarm{border-left:3px solid var(--bad);padding:8px 0 8px 16px;margin:12px 0}
summary{cursor:pointer}
"""
