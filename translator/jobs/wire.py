"""Events as lines of JSON, for work that runs in a process of its own and for files."""

import json
from dataclasses import asdict

from translator.jobs.progress import Done, Event, Failure, Note, Progress

_KINDS = {kind.__name__: kind for kind in (Progress, Note, Failure, Done)}


def to_line(event: Event) -> str:
    """Return an event as one line."""
    return json.dumps({"event": type(event).__name__, **asdict(event)})


def from_line(line: str) -> Event | None:
    """Return the event of a line; None for a line that is none, such as what a library printed."""
    try:
        values = json.loads(line)
        kind = _KINDS[values.pop("event")]
        event: Event = kind(**values)
    except (ValueError, TypeError, KeyError, AttributeError):
        return None
    if isinstance(event, Progress):  # JSON has no tuples
        return Progress(**{**asdict(event), "values": tuple((str(name), float(x)) for name, x in event.values)})
    return event
