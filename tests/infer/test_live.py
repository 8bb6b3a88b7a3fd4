"""Live: a real small video, a folder or a camera that comes and goes, through real tiny Models."""

import os
import threading
import time
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest
from PIL import Image

from tests.infer.graphs import AMOUNT, INVERT, LABEL, NOISE, PORTS, SWAP, WORDS, known, picture, write
from translator.api import Port
from translator.api.words import SPECIAL
from translator.errors import DataError
from translator.infer import live as live_module
from translator.infer.camera import Camera, Frame, PictureFolder, Video, cameras
from translator.infer.engine import Engine
from translator.infer.live import Live, Place, Translated
from translator.infer.recording import Recording
from translator.jobs.progress import Event, Failure, Note
from translator.models.card import PortCard

RATE = 25


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    return Engine(known(write(tmp_path / "invert.onnx", INVERT)), device="cpu", threads=1)


@pytest.fixture
def film(tmp_path: Path) -> Path:
    return filmed(tmp_path / "film.mp4", 10)


@pytest.fixture
def begun() -> Iterator[list[Live]]:
    """Stop every Live that a test puts here; none leaves a thread behind."""
    lives: list[Live] = []
    before = threading.active_count()
    yield lives
    assert all(live.stop(20) for live in lives)
    assert threading.active_count() <= before


def filmed(path: Path, count: int, width: int = 64, height: int = 48) -> Path:
    """Write a video of `count` frames, each a grey of its own."""
    with av.open(str(path), "w") as container:
        stream = container.add_stream("mpeg4", rate=RATE)
        stream.width, stream.height, stream.pix_fmt = width, height, "yuv420p"
        for number in range(count):
            pixels = np.full((height, width, 3), 20 * number + 20, np.uint8)
            container.mux(stream.encode(av.VideoFrame.from_ndarray(pixels, format="rgb24")))
        container.mux(stream.encode(None))
    return path


def until(condition: Callable[[], object], timeout_s: float = 20.0) -> None:
    end = time.monotonic() + timeout_s
    while not condition():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.005)


def run(begun: list[Live], *parts: Any, **facts: Any) -> Live:
    live = Live(*parts, **facts)
    begun.append(live)
    live.start()
    return live


def shown(live: Live) -> Translated:
    """Wait for the next result and show it."""
    found: list[Translated] = []

    def comes() -> bool:
        found.extend(result for result in [live.newest()] if result is not None)
        return bool(found)

    until(comes)
    live.note_shown(found[0])
    return found[0]


def test_every_frame_of_a_video_is_due_when_it_was_filmed(film: Path) -> None:
    frames = list(Video(film).frames())
    assert [frame.due_s for frame in frames] == pytest.approx([number / RATE for number in range(10)], abs=0.002)
    assert [int(frame.pixels.mean()) for frame in frames] == pytest.approx([20 * n + 20 for n in range(10)], abs=6)


def test_a_video_is_translated_and_measured(begun: list[Live], engine: Engine, film: Path) -> None:
    live = run(begun, Video(film), engine)
    results = [shown(live) for _ in range(8)]
    for result in results:
        assert result.before.shape == (48, 64, 3)
        assert (result.after == 255 - result.before).all()
    numbers = [result.number for result in results]
    assert numbers == sorted(set(numbers))
    figures = live.figures
    assert 0 < figures.p50_ms <= figures.p95_ms < 5000
    assert 0 < figures.per_second < 2 * RATE


def test_a_video_that_ended_begins_again_and_says_so_once(begun: list[Live], engine: Engine, tmp_path: Path) -> None:
    told: list[Event] = []
    live = run(begun, Video(filmed(tmp_path / "short.mp4", 3)), engine, report=told.append)
    until(lambda: shown(live).number > 9)
    assert told == [Note("short.mp4 has ended and begins again.")]


class Slow:
    """A real Engine that waits for a sign before every run."""

    def __init__(self, engine: Engine) -> None:
        self.engine, self.sign = engine, threading.Semaphore(0)

    def run(self, images: np.ndarray | None = None, **ports: Any) -> np.ndarray:
        self.sign.acquire()
        return self.engine.run(images, **ports)


class Stills:
    """Frames that a test hands in one by one."""

    title, is_retried = "Stills", False

    def __init__(self) -> None:
        self.levels: list[int] = []
        self.is_over = False

    def frames(self) -> Generator[Frame]:
        while not self.is_over:
            if self.levels:
                yield Frame(np.full((8, 8, 3), self.levels.pop(0), np.uint8))
            time.sleep(0.002)


def test_the_newest_frame_wins_and_the_others_are_counted(begun: list[Live], engine: Engine) -> None:
    source, slow = Stills(), Slow(engine)
    live = run(begun, source, slow)
    source.levels = [10]
    until(lambda: not source.levels and live._last is not None)
    source.levels = [20, 30, 40]
    until(lambda: live.figures.dropped == 2)
    slow.sign.release()
    assert shown(live).before[0, 0, 0] == 10
    slow.sign.release()
    assert shown(live).before[0, 0, 0] == 40
    assert live.figures.dropped == 2
    source.is_over = True
    slow.sign.release(100)


def test_a_result_that_another_model_replaced_is_never_shown(begun: list[Live], engine: Engine, tmp_path: Path) -> None:
    source, slow = Stills(), Slow(engine)
    swap = Engine(known(write(tmp_path / "swap.onnx", SWAP)), device="cpu", threads=1)
    live = run(begun, source, slow)
    source.levels = [10]
    until(lambda: live._last is not None)
    live.use(swap, {})
    source.levels = [20]
    slow.sign.release()
    result = shown(live)
    assert (result.before[0, 0, 0], result.after[0, 0, 0]) == (20, 20)
    source.is_over = True


def test_ports_size_and_mirror_reach_the_model(begun: list[Live], tmp_path: Path) -> None:
    folder = tmp_path / "pictures"
    folder.mkdir()
    Image.fromarray(picture(3, 40, 60)).save(folder / "one.png")
    ports = Engine(known(write(tmp_path / "p.onnx", PORTS, AMOUNT, LABEL, NOISE)), device="cpu", threads=1)
    live = run(begun, PictureFolder(folder), ports, ports={"label": 0, "seed": 4}, size=30)
    plain = shown(live)
    assert plain.before.shape == (20, 30, 3)
    live.mirror(True)
    mirrored = shown(live)
    assert (mirrored.before == plain.before[:, ::-1]).all()
    assert (mirrored.after == plain.after[:, ::-1]).all()


def test_words_reach_the_model_and_may_change_while_it_plays(begun: list[Live], tmp_path: Path, film: Path) -> None:
    words = PortCard.of(Port("text", "text", high=4))
    path = write(tmp_path / "words.onnx", WORDS, words, vocabulary=(*SPECIAL, "red", "car"))
    engine = Engine(known(path), device="cpu", threads=1)
    live = run(begun, Video(film), engine, ports={"text": "red"})
    first = shown(live)
    assert (first.after == first.before + np.uint8(1 + 3)).all()
    live.use(engine, {"text": "red car"})
    until(lambda: (next_one := shown(live)) and (next_one.after == next_one.before + np.uint8(1 + 3 + 4)).all())


def test_a_frozen_frame_stays_and_still_follows_the_size(begun: list[Live], engine: Engine, film: Path) -> None:
    live = run(begun, Video(film), engine)
    shown(live)
    live.freeze(True)
    time.sleep(0.1)
    live.newest()
    time.sleep(0.2)
    assert live.newest() is None
    held = live._last
    live.resize(32)
    assert (shown(live).number, live.figures.dropped >= 0) == (held.number if held else 0, True)
    live.freeze(False)
    assert shown(live).before.shape == (24, 32, 3)


class Flaky:
    """A camera that gives three frames and is then unplugged, again and again."""

    title, is_retried = "Desk camera", True
    openings = 0

    def frames(self) -> Generator[Frame]:
        self.openings += 1
        if self.openings == 2:
            raise DataError("Desk camera cannot be opened.")
        for level in (1, 2, 3):
            yield Frame(np.full((8, 8, 3), level, np.uint8))
        raise DataError("Desk camera gives no pictures any more.")


def test_an_unplugged_camera_is_said_once_and_tried_until_it_is_back(
    begun: list[Live], engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live_module, "RETRY_S", 0.02)
    told: list[Event] = []
    camera = Flaky()
    live = run(begun, camera, engine, report=told.append)
    until(lambda: len(told) >= 3)
    assert told[:3] == [
        Note("Desk camera gives no pictures any more. It is tried again every second."),
        Note("Desk camera is back."),
        Note("Desk camera gives no pictures any more. It is tried again every second."),
    ]
    assert live.is_running


@pytest.mark.parametrize("content", [b"", b"no video at all" * 100])
def test_a_file_that_is_no_video_ends_it_with_a_sentence(
    begun: list[Live], engine: Engine, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "broken.mp4"
    path.write_bytes(content)
    told: list[Event] = []
    live = run(begun, Video(path), engine, report=told.append)
    until(lambda: not live.is_running)
    assert str(path) in live.error and "choose another video file" in live.error
    assert told == [Failure("broken.mp4", live.error)]


def test_values_that_the_model_refuses_end_it_with_a_sentence(begun: list[Live], tmp_path: Path, film: Path) -> None:
    ports = Engine(known(write(tmp_path / "p.onnx", PORTS, AMOUNT, LABEL, NOISE)), device="cpu", threads=1)
    live = run(begun, Video(film), ports, ports={"label": 9})
    until(lambda: not live.is_running)
    assert "has no label 9" in live.error


def test_a_folder_plays_its_readable_pictures(tmp_path: Path) -> None:
    for name, seed in (("b.png", 1), ("a.png", 2)):
        Image.fromarray(picture(seed)).save(tmp_path / name)
    (tmp_path / "aa.png").write_bytes(b"broken")
    frames = list(PictureFolder(tmp_path, 4).frames())
    assert [frame.due_s for frame in frames] == [0, 0.25]
    assert (frames[0].pixels == picture(2)).all()


def test_a_folder_without_pictures_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="holds no pictures"):
        list(PictureFolder(tmp_path).frames())


def test_what_is_recorded_plays_as_it_was_seen(begun: list[Live], engine: Engine, film: Path, tmp_path: Path) -> None:
    live = run(begun, Video(film), engine)
    shown(live)
    recording = Recording(tmp_path / "new" / "film ü.mp4")
    live.record(recording)
    until(lambda: recording.seconds > 0.5)
    path = live.end_recording()
    assert path == tmp_path / "new" / "film ü.mp4"
    assert [file.name for file in path.parent.iterdir()] == [path.name]
    frames = list(Video(path).frames())
    assert frames[-1].due_s == pytest.approx(recording.seconds, abs=0.01)
    assert len({int(frame.pixels.mean()) // 10 for frame in frames}) > 3
    with av.open(str(path)) as container:
        assert container.streams.video[0].codec_context.name == ("h264" if "264" in recording.codec else "mpeg4")


def test_a_recording_keeps_times_and_takes_other_sizes(tmp_path: Path) -> None:
    recording = Recording(tmp_path / "film")
    for at_s, level, shape in ((10.0, 40, (33, 47, 3)), (10.5, 120, (48, 64, 3)), (10.5, 200, (20, 20, 3))):
        recording.write(np.full(shape, level, np.uint8), at_s)
    frames = list(Video(recording.finish()).frames())
    assert [frame.pixels.shape for frame in frames] == [(32, 46, 3)] * 3
    assert [frame.due_s for frame in frames] == pytest.approx([0, 0.5, 0.501])
    assert [int(frame.pixels.mean()) for frame in frames] == pytest.approx([40, 120, 200], abs=6)


def test_an_empty_recording_leaves_no_file(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="nothing was shown"):
        Recording(tmp_path / "film.mp4").finish()
    assert list(tmp_path.iterdir()) == []


def test_an_abandoned_recording_leaves_no_file(tmp_path: Path) -> None:
    recording = Recording(tmp_path / "film.mp4")
    recording.write(picture(1))
    recording.abandon()
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_made_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(DataError, match="cannot be written"):
        Recording(tmp_path / "file" / "film.mp4")


def test_a_place_keeps_the_newest_and_lets_waiters_go() -> None:
    place: Place[int] = Place()
    assert [place.put(1), place.put(2)] == [False, True]
    assert (place.wait(), place.take()) == (2, None)
    place.close()
    assert place.wait() is None


def test_the_cameras_of_this_machine_have_names() -> None:
    assert all(camera.title and camera.index >= 0 for camera in cameras())


def test_an_absent_camera_is_refused_and_leaves_qt_alone() -> None:
    with pytest.raises(DataError, match="Side camera cannot be opened; plug it in"):
        next(Camera(77, "Side camera", 640).frames())
    assert not {"QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_FONTDIR"} & set(os.environ)


def test_videos_of_the_wild_are_played(shared_data: Path) -> None:
    for path in sorted((shared_data / "video").glob("*.*")):
        frames = Video(path).frames()
        some = [next(frames) for _ in range(5)]
        frames.close()
        assert all(frame.pixels.std() >= 0 and frame.pixels.ndim == 3 for frame in some)
        assert [frame.due_s for frame in some] == sorted(frame.due_s for frame in some)
        assert some[0].due_s == 0
