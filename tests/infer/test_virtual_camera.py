"""The virtual camera; where pyvirtualcam is there, frames reach its backend."""

from collections.abc import Iterator
from typing import ClassVar

import numpy as np
import pytest

from tests.infer.graphs import picture
from translator.errors import DataError
from translator.infer.virtual_camera import VirtualCamera, is_installed

pytestmark = pytest.mark.skipif(not is_installed(), reason="needs the extra camera")


class Sink:
    """A backend of pyvirtualcam that keeps what it is sent."""

    frames: ClassVar[list[np.ndarray]] = []
    closed = 0

    def __init__(self, *, width: int, height: int, **_: object) -> None:
        self.size = (height, width)

    def close(self) -> None:
        type(self).closed += 1

    def device(self) -> str:
        return "sink"

    def native_fourcc(self) -> None:
        return None

    def send(self, frame: np.ndarray) -> None:
        self.frames.append(frame.reshape(*self.size, 3).copy())


class Missing(Sink):
    """A backend without a device."""

    def __init__(self, **_: object) -> None:
        raise RuntimeError("No v4l2 loopback device found. Did you run 'modprobe v4l2loopback'?")


@pytest.fixture
def backends(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, type]]:
    camera = pytest.importorskip("pyvirtualcam.camera")
    backends: dict[str, type] = {}
    monkeypatch.setattr(camera, "BACKENDS", backends)
    Sink.frames.clear()
    yield backends


def test_frames_reach_the_camera_at_the_size_of_the_first(backends: dict[str, type]) -> None:
    backends["sink"] = Sink
    camera, first = VirtualCamera(), picture(1, 25, 33)
    camera.send(first)
    camera.send(picture(2, 50, 66))
    camera.close()
    assert [frame.shape for frame in Sink.frames] == [(24, 32, 3)] * 2
    assert Sink.closed == 1
    camera.send(picture(3, 24, 32))
    assert (Sink.frames[-1] == picture(3, 24, 32)).all()


def test_a_system_without_a_virtual_camera_is_a_sentence(backends: dict[str, type]) -> None:
    backends["missing"] = Missing
    with pytest.raises(
        DataError, match=r"^No virtual camera can be used: .*v4l2loopback'; install one and try again\.$"
    ):
        VirtualCamera().send(picture(1))
