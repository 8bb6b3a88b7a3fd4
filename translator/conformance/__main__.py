"""Check one family and print one line per check; exit code 1 when a check fails.

python -m translator.conformance MODULE:CLASS [config.SETTING=VALUE ...]
"""

import json
import sys
import tempfile
import traceback
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from translator.conformance.failure import Failed, failure, place
from translator.conformance.subject import SIZES, Subject
from translator.errors import TranslatorError

Check = Callable[[], str]
Named = tuple[str, Check]


def main(target: str, *settings: str) -> int:
    """Check the family called "module:Class", made small by settings, and return the exit code."""
    try:
        subject = Subject.named(target, dict(map(_setting, settings)))
    except (ImportError, AttributeError, Failed) as error:
        _say(f"FAIL  import: {error}")
        return 1
    return 0 if _declared(subject) and _stepped(subject) else 1


def _declared(subject: Subject) -> bool:
    from translator.conformance import declaration

    checks = (
        ("class attributes", partial(declaration.has_attributes, subject)),
        ("settings", partial(declaration.describes_settings, subject)),
        ("presets", partial(declaration.offers_presets, subject)),
        ("import without torch", partial(declaration.imports_no_torch, subject)),
    )
    return _all_pass(subject, checks)


def _stepped(subject: Subject) -> bool:
    from translator.conformance import declaration, stepping

    subject = _sized(subject.configured())
    if not _passes(subject, "networks and optimizers", partial(declaration.builds_networks, subject)):
        return False
    checks = (
        ("step on the meta device", partial(stepping.steps_on_meta, subject)),
        ("no waiting for the device", partial(stepping.never_waits, subject)),
        ("noise from ctx alone", partial(stepping.draws_from_ctx, subject)),
        ("repeats exactly", partial(stepping.repeats_exactly, subject)),
        ("state in modules", partial(stepping.keeps_state_in_modules, subject)),
    )
    return _all_pass(subject, checks) and _trained(subject)


def _trained(subject: Subject) -> bool:
    from translator.conformance import exporting, training
    from translator.conformance.workplace import workplace

    home = tempfile.TemporaryDirectory(prefix="translator-conformance-")
    with home as folder, workplace(Path(folder), subject) as ground:
        checks = (
            ("resumes exactly after a kill", partial(training.resumes_exactly, ground)),
            ("exports", partial(exporting.exports, ground)),
            ("ONNX Runtime equals torch", partial(exporting.equals_torch, ground)),
        )
        return _passes(subject, "trains", partial(training.trains, ground)) and _all_pass(subject, checks)


def _sized(subject: Subject) -> Subject:
    """Return the subject with the smallest pictures that its networks take, or with the largest tried."""
    from translator.conformance.stepping import steps_on_meta

    for side in SIZES:
        sized = subject.of_size(side)
        try:
            steps_on_meta(sized)
        except Exception:  # whatever it is, the checks that follow say it
            continue
        return sized
    return subject.of_size(SIZES[1])


def _all_pass(subject: Subject, checks: Sequence[Named]) -> bool:
    """Run all checks, also after a failure, so that an author sees everything at once."""
    results = [_passes(subject, name, check) for name, check in checks]
    return all(results)


def _passes(subject: Subject, name: str, check: Check) -> bool:
    """Run one check, print its line and tell whether it passed."""
    try:
        details = check()
    except Failed as error:
        _say(f"FAIL  {name}: {error}{place(subject.family, error)}")
        return False
    except TranslatorError as error:
        _say(f"FAIL  {name}: {error}")
        return False
    except Exception as error:
        traceback.print_exc()
        _say(f"FAIL  {name}: {failure(subject.family, 'It', error)}")
        return False
    _say(f"ok    {name} ({details})")
    return True


def _setting(text: str) -> tuple[str, object]:
    """Read "path=value", where the value is JSON or else a plain text."""
    path, _, value = text.partition("=")
    try:
        return path, json.loads(value)
    except ValueError:
        return path, value


def _say(line: str) -> None:
    print(line, flush=True)  # noqa: T201


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
