"""Figures: counts, rates and times as the window says them."""

from PySide6.QtCore import QCoreApplication

from translator.jobs.progress import Progress

GAP = "  ·  "


def figures(progress: Progress) -> str:
    """Return "n / total   rate   time left" of work that is going on; "measuring" until the time left is honest."""
    parts = [f"{progress.done:,} / {progress.total:,}"]
    if progress.rate is not None:
        parts.append(rate(progress.rate))
    left = _tr("measuring") if progress.remaining_s is None else _tr("{time} left")
    parts.append(left.format(time=duration(progress.remaining_s or 0)))
    return GAP.join(parts)


def rate(per_second: float) -> str:
    """Return a rate as "41/s" or "4.1/s", or as "2.5 s each" where one item takes longer than a second."""
    if per_second < 1:
        return _tr("{seconds} s each").format(seconds=f"{1 / per_second:.1f}")
    return _tr("{count}/s").format(count=f"{per_second:,.0f}" if per_second >= 10 else f"{per_second:.1f}")


def short(seconds: float) -> str:
    """Return the time of one picture as "4 ms" or "2.51 s"."""
    text = _tr("{milliseconds} ms") if seconds < 1 else _tr("{seconds} s")
    return text.format(milliseconds=max(1, round(1000 * seconds)), seconds=f"{seconds:.2f}")


def duration(seconds: float) -> str:
    """Return seconds as "12 s", "3 min 20 s" or "1 h 43 min"."""
    whole = round(seconds)
    if whole < 60:
        return _tr("{seconds} s").format(seconds=whole)
    if whole < 3600:
        return _tr("{minutes} min {seconds} s").format(minutes=whole // 60, seconds=whole % 60)
    return _tr("{hours} h {minutes} min").format(hours=whole // 3600, minutes=whole % 3600 // 60)


def _tr(text: str) -> str:
    return QCoreApplication.translate("figures", text)
