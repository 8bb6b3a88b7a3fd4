"""The log of a run: means per tick, whole lines only."""

from pathlib import Path

import torch

from translator.train.log import Log, Meter, Tail, not_finite


def test_a_meter_returns_means_and_starts_anew() -> None:
    meter = Meter()
    meter.add({"G": torch.tensor(1.0), "D": torch.tensor(4.0)})
    meter.add({"G": torch.tensor(3.0)})
    assert meter.means() == {"G": 2.0, "D": 4.0}
    assert meter.means() == {}


def test_half_a_line_left_by_a_crash_is_left_out(tmp_path: Path) -> None:
    log = Log(tmp_path / "log.jsonl")
    log.write(100, G=1.5)
    with log.path.open("a") as file:
        file.write('{"images": 200, "G"')
    assert [line["images"] for line in log.read()] == [100]


def test_rewinding_drops_ticks_that_will_come_again_and_keeps_events(tmp_path: Path) -> None:
    log = Log(tmp_path / "log.jsonl")
    log.write(0, event="started")
    for images in (100, 200, 300):
        log.write(images, G=1.0)
    log.write(300, event="failed", reason="power cut")
    log.rewind(200)
    assert [(line["images"], line.get("event")) for line in log.read()] == [
        (0, "started"),
        (100, None),
        (200, None),
        (300, "failed"),
    ]


def test_a_line_written_after_half_a_line_is_whole(tmp_path: Path) -> None:
    log = Log(tmp_path / "log.jsonl")
    log.path.write_text('{"images": 100, "G": 1.0}\n{"ima')
    log.rewind(100)
    log.write(200, G=2.0)
    assert [line["images"] for line in log.read()] == [100, 200]


def test_infinite_and_undefined_losses_are_named() -> None:
    assert not_finite({"a": 1.0, "b": float("inf"), "c": float("nan")}) == ["b", "c"]


def test_a_tail_reads_each_line_once_and_half_a_line_when_it_is_whole(tmp_path: Path) -> None:
    log, tail = Log(tmp_path / "log.jsonl"), Tail(tmp_path / "log.jsonl")
    assert tail.read().lines == []
    log.write(100, G=1.0)
    with log.path.open("a") as file:
        file.write('{"images": 200, ')
    assert [line["images"] for line in tail.read().lines] == [100]
    with log.path.open("a") as file:
        file.write('"G": 2.0}\n')
    news = tail.read()
    assert ([line["images"] for line in news.lines], news.anew) == ([200], False)
    assert tail.read().lines == []


def test_a_tail_reads_a_log_anew_that_a_resumed_run_has_rewritten(tmp_path: Path) -> None:
    log, tail = Log(tmp_path / "log.jsonl"), Tail(tmp_path / "log.jsonl")
    for images in (100, 200, 300):
        log.write(images, G=1.0)
    tail.read()
    log.rewind(200)
    for images in (300, 400, 500):  # longer than it was, so that the size does not tell
        log.write(images, G=1.0)
    news = tail.read()
    assert ([line["images"] for line in news.lines], news.anew) == ([100, 200, 300, 400, 500], True)
