"""Looks of a log: curves of what can be compared, the best one, what stands."""

from typing import Any

from translator.evaluate.looks import alarms, looks


def line(images: int, value: float, *, sha256: str = "a", better: str = "lower", **more: Any) -> dict[str, Any]:
    score = {"name": "kid", "part": "", "value": value, "low": value - 1, "high": value + 1}
    known = {"extractor": {"name": "builtin"}, "real": 50, "generated": 50, "real_sha256": sha256, "split": "training"}
    return {
        "images": images,
        "event": "quality",
        "metric": "kid",
        "better": better,
        "value": value,
        "scores": [score],
        "conditions": {"": known},
        "alarms": [],
        **more,
    }


def test_a_log_without_looks_has_none() -> None:
    assert looks([{"images": 1, "event": "started"}]) is None


def test_looks_under_other_conditions_are_in_no_curve() -> None:
    found = looks([line(1, 9.0, sha256="b"), line(2, 5.0), line(3, 4.0), line(4, 6.0)])
    assert found is not None
    assert [(mark.images, mark.value, mark.low, mark.high) for mark in found.curve("kid", "")] == [
        (2, 5.0, 4.0, 6.0),
        (3, 4.0, 3.0, 5.0),
        (4, 6.0, 5.0, 7.0),
    ]
    assert (found.left_out, found.best["images"]) == (1, 3)


def test_the_best_is_the_highest_where_higher_is_better_and_the_earliest_of_equals() -> None:
    found = looks([line(1, 0.5, better="higher"), line(2, 0.7, better="higher"), line(3, 0.7, better="higher")])
    assert found is not None and found.best["images"] == 2


def test_alarms_stand_as_the_newest_look_says() -> None:
    raised = {"images": 2, "event": "alarm", "name": "mode_collapse", "part": ""}
    found = looks([line(2, 5.0, alarms=[{"name": "mode_collapse", "part": ""}]), raised, line(3, 4.0)])
    assert found is not None and found.standing == set()
    assert alarms([raised, {**raised, "images": 5}])[0]["images"] == 5
