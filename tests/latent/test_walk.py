"""Walks: strips and videos hold the pictures of the codes on the way, whole or not at all."""

from pathlib import Path

import numpy as np
import pytest

from tests.latent.models import space
from translator.errors import ConfigError
from translator.images.codec import decode
from translator.images.resize import enlarged
from translator.jobs.progress import Control, Event, Progress
from translator.latent.path import at
from translator.latent.walk import Walking, walk


def frames(path: Path) -> list[np.ndarray]:
    import av

    with av.open(str(path)) as film:
        return [frame.to_ndarray(format="rgb24") for frame in film.decode(video=0)]


def test_a_strip_has_a_row_for_each_leg(home: Path, tmp_path: Path) -> None:
    grower = space(home, "grower")
    codes = [grower.seeded(seed) for seed in range(3)]
    out = tmp_path / "öut" / "walk.png"
    assert walk(grower, codes, out, Walking(steps=4)) == out
    strip = decode(out).pixels
    left = strip.shape[1] - 5 * 68
    middle = at([code.values for code in codes], 1.5, "spherical")
    (wanted,) = grower.draw([middle])
    assert (strip[4 + 68 : 4 + 68 + 64, left + 2 * 68 :][:, :64] == enlarged(wanted, 64)).all()
    assert strip.shape[0] == 4 + 2 * 68


def test_a_loop_comes_back_and_a_straight_line_is_another(home: Path, tmp_path: Path) -> None:
    grower = space(home, "grower")
    codes = [grower.seeded(seed) for seed in range(2)]
    walk(grower, codes, tmp_path / "a.png", Walking(steps=4, loop=True, way="straight"))
    walk(grower, codes, tmp_path / "b.png", Walking(steps=4, loop=True))
    straight, arc = decode(tmp_path / "a.png").pixels, decode(tmp_path / "b.png").pixels
    assert straight.shape == arc.shape and straight.shape[0] == 4 + 2 * 68 and (straight != arc).any()


def test_a_video_has_the_rate_and_the_length_that_were_asked_for(home: Path, tmp_path: Path) -> None:
    import av

    grower = space(home, "grower")
    codes = [grower.seeded(seed) for seed in range(2)]
    walk(grower, codes, tmp_path / "walk.mp4", Walking(steps=6, fps=10))
    walk(grower, codes, tmp_path / "loop.mp4", Walking(steps=6, fps=10, loop=True))
    shown = frames(tmp_path / "walk.mp4")
    assert len(shown) == 7 and len(frames(tmp_path / "loop.mp4")) == 12
    assert shown[0].shape == (256, 256, 3)
    (first,) = grower.draw([codes[0].values])
    assert np.abs(shown[0].astype(int) - enlarged(first, 256)).mean() < 25
    with av.open(str(tmp_path / "walk.mp4")) as film:
        times = [float(frame.time or 0) for frame in film.decode(video=0)]
    np.testing.assert_allclose(np.diff(times), 0.1, atol=1e-3)


@pytest.mark.parametrize("name", ["walk.png", "walk.mp4"])
def test_a_stopped_walk_leaves_nothing(home: Path, tmp_path: Path, name: str) -> None:
    grower, control = space(home, "grower"), Control()

    def stop(event: Event) -> None:
        if isinstance(event, Progress) and event.done == 2:
            control.stop()

    codes = [grower.seeded(seed) for seed in range(2)]
    out = tmp_path / "out" / name
    assert walk(grower, codes, out, Walking(steps=9), report=stop, control=control) is None
    assert list(out.parent.iterdir()) == []


def test_what_cannot_be_walked_is_refused(home: Path, tmp_path: Path) -> None:
    grower = space(home, "grower")
    codes = [grower.seeded(seed) for seed in range(2)]
    with pytest.raises(ConfigError, match="neither a video nor a strip"):
        walk(grower, codes, tmp_path / "walk.gif")
    with pytest.raises(ConfigError, match="two codes or more"):
        walk(grower, codes[:1], tmp_path / "walk.png")
