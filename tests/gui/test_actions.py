"""The table of actions."""

import pytest
from pytestqt.qtbot import QtBot

from translator.gui.actions import Action, Actions, native


@pytest.fixture
def actions(qtbot: QtBot) -> Actions:
    return Actions()


def test_an_action_is_added_told_found_and_done(actions: Actions) -> None:
    done: list[str] = []
    told: list[Action] = []
    actions.added.connect(told.append)
    act = actions.add("convert/save", "Save as", "Ctrl+S", lambda: done.append("saved"), page="convert")
    assert actions.find("convert/save") is act
    assert [(action.name, action.page) for action in told] == [("convert/save", "convert")]
    assert actions.table == told
    act.trigger()
    assert done == ["saved"]
    assert act.toolTip() == f"Save as ({native('Ctrl+S')})"


def test_a_name_is_given_once(actions: Actions) -> None:
    actions.add("save", "Save", "", lambda: None)
    with pytest.raises(ValueError, match="action save already"):
        actions.add("save", "Save", "", lambda: None)


@pytest.mark.parametrize(("page", "other"), [("", ""), ("a", ""), ("", "a"), ("a", "a")])
def test_a_shortcut_that_would_mean_two_things_is_refused(page: str, other: str, actions: Actions) -> None:
    actions.add("one", "One", "Ctrl+S", lambda: None, page=page)
    with pytest.raises(ValueError, match=r"Ctrl\+S of two is the shortcut of one"):
        actions.add("two", "Two", "Ctrl+S", lambda: None, page=other)


def test_pages_may_use_the_same_shortcut(actions: Actions) -> None:
    actions.add("a/save", "Save", "Ctrl+S", lambda: None, page="a")
    actions.add("b/save", "Save", "Ctrl+S", lambda: None, page="b")
    assert len(actions.table) == 2
