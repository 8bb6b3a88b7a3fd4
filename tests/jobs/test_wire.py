"""Events on their way out of a process."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator.jobs.progress import Done, Event, Failure, Note, Progress
from translator.jobs.wire import from_line, to_line

NUMBERS = st.floats(allow_nan=False, allow_infinity=False)
EVENTS = st.one_of(
    st.builds(Note, st.text()),
    st.builds(Failure, st.text(), st.text()),
    st.builds(Done, st.text(), st.text(), NUMBERS),
    st.builds(
        Progress,
        st.text(),
        st.integers(0),
        st.integers(0),
        st.none() | NUMBERS,
        st.none() | NUMBERS,
        st.lists(st.tuples(st.text(), NUMBERS)).map(tuple),
    ),
)


@given(EVENTS)
def test_an_event_arrives_as_it_was_sent_in_one_line(event: Event) -> None:
    line = to_line(event)
    assert "\n" not in line
    assert from_line(line) == event


@pytest.mark.parametrize("line", ["", "\n", "Epoch 1", "{}", "[]", "3", '{"event": "Bomb"}', '{"event": "Note"}'])
def test_what_is_no_event_is_none(line: str) -> None:
    assert from_line(line) is None
