"""Check one family and print one line per check; exit code 1 when a check fails."""

import sys
import traceback
from collections.abc import Callable

from translator.conformance.failure import Failed, failure, place
from translator.conformance.subject import SIZES, Subject

Check = Callable[[Subject], str]


def main(target: str) -> int:
    """Check the family called "module:Class" and return the exit code."""
    try:
        subject = Subject.named(target)
    except (ImportError, AttributeError, Failed) as error:
        print(f"FAIL  import: {error}")  # noqa: T201
        return 1
    return 0 if _checked(subject) else 1


def _checked(subject: Subject) -> bool:
    from translator.conformance import declaration, stepping

    first: list[tuple[str, Check]] = [
        ("class attributes", declaration.has_attributes),
        ("settings", declaration.describes_settings),
        ("presets", declaration.offers_presets),
    ]
    if not all([_passes(name, check, subject) for name, check in first]):
        return False
    subject = _sized(subject.configured())
    needed = _passes("networks and optimizers", declaration.builds_networks, subject)
    later: list[tuple[str, Check]] = [
        ("import without torch", declaration.imports_no_torch),
        ("step on the meta device", stepping.steps_on_meta),
        ("no waiting for the device", stepping.never_waits),
        ("noise from ctx alone", stepping.draws_from_ctx),
        ("repeats exactly", stepping.repeats_exactly),
        ("state in modules", stepping.keeps_state_in_modules),
    ]
    return needed and all([_passes(name, check, subject) for name, check in later])


def _sized(subject: Subject) -> Subject:
    """Return the subject with the smallest pictures that its networks take, or with the largest tried."""
    from translator.conformance.stepping import steps_on_meta

    for side in SIZES:
        sized = subject.of_size(side)
        try:
            steps_on_meta(sized)
        except Exception:  # noqa: S112  whatever it was, the check proper will say it
            continue
        return sized
    return subject.of_size(SIZES[1])


def _passes(name: str, check: Check, subject: Subject) -> bool:
    """Run one check, print its line and tell whether it passed."""
    try:
        details = check(subject)
    except Failed as error:
        print(f"FAIL  {name}: {error}{place(subject.family, error)}", flush=True)  # noqa: T201
        return False
    except Exception as error:
        traceback.print_exc()
        print(f"FAIL  {name}: {failure(subject.family, 'It', error)}", flush=True)  # noqa: T201
        return False
    print(f"ok    {name} ({details})", flush=True)  # noqa: T201
    return True


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
